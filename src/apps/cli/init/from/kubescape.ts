import { type Imported, type Lost, nothing, type Peer, type PeerFile } from './imported.ts'
import { dateOf, globOf, listOf, type Mapping, mappingOf, valueOf } from './value.ts'

/** Files of posture exceptions, as `kubescape scan --exceptions` takes them. */
export const kubescape: Peer = {
  id: 'kubescape',
  looksFor: 'JSON files of posture exceptions (postureExceptionPolicy)',
  isFile: (name) => name.endsWith('.json'),
  read(file) {
    if (!file.text.includes('postureExceptionPolicy')) return undefined
    return listOf(valueOf(file))
      .map(mappingOf)
      .filter(({ policyType }) => policyType === 'postureExceptionPolicy')
      .map((policy) => exceptionsOf(policy, file))
      .reduce(both, nothing)
  },
}

function both(one: Imported, other: Imported): Imported {
  return {
    ...one,
    exceptions: [...one.exceptions, ...other.exceptions],
    lost: [...one.lost, ...other.lost],
  }
}

/** One exception for each place; what names no control, or a place in another way, is lost. */
function exceptionsOf(policy: Mapping, { name: place }: PeerFile): Imported {
  const { name, resources, posturePolicies, reason, expirationDate } = policy
  const controls = listOf(posturePolicies).map(
    (item) => mappingOf(item)['controlID'] ?? mappingOf(item)['controlId'],
  )
  const checks = controls.filter((id) => typeof id === 'string').filter((id) => /^C-\d{4}$/.test(id))
  const what = `exception ${String(name)}`
  const lost: Lost[] = []
  if (checks.length < controls.length) {
    lost.push({ what, place, why: 'part of it names a framework, a rule or a pattern and no control' })
  }
  const expires = dateOf(expirationDate)
  const exceptions = listOf(resources).flatMap((item) => {
    const match = matchOf(mappingOf(mappingOf(item)['attributes']))
    if (match === undefined) {
      lost.push({ what, place, why: 'it chooses resources by more than namespace, kind and name' })
      return []
    }
    return [
      {
        checks,
        match,
        place,
        ...(typeof reason === 'string'
          ? { reason }
          : typeof name === 'string' && { reason: `kubescape: ${name}` }),
        ...(expires !== undefined && { expires }),
      },
    ]
  })
  return { ...nothing, exceptions: checks.length === 0 ? [] : exceptions, lost }
}

/** Attributes are regular expressions; labels and clusters have no counterpart in an exception of files. */
function matchOf(attributes: Mapping): Record<string, string> | undefined {
  const match: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) {
    const glob = globOf(String(value))
    if (glob === undefined || !['namespace', 'kind', 'name'].includes(key)) return undefined
    if (glob !== '*') match[key] = glob
  }
  return match
}
