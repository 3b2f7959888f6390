import {
  type Imported,
  type ImportedException,
  type ImportedSetting,
  type Lost,
  nothing,
  type Peer,
  type PeerFile,
} from './imported.ts'
import { type Mark, marksOn } from './marks.ts'
import { listOf, mappingOf, type Mapping, textsOf, valueOf } from './value.ts'

const prefix = 'polaris.fairwinds.com/'

const words = { ignore: 'off', warning: 'medium', danger: 'high' } as const

/** A configuration of Polaris, and annotations such as `polaris.fairwinds.com/hostNetworkSet-exempt: "true"`. */
export const polaris: Peer = {
  id: 'polaris',
  looksFor:
    'polaris.yaml or another YAML file with checks of Polaris, annotations polaris.fairwinds.com/CHECK-exempt',
  isFile: (name) => /^[\w.-]*\.ya?ml$/.test(name) && /polaris|config/i.test(name),
  read(file) {
    const { checks, exemptions, customChecks } = mappingOf(valueOf(file))
    const levels = Object.entries(mappingOf(checks))
    const isOurs = levels.length > 0 && levels.every(([, level]) => Object.hasOwn(words, String(level)))
    if (!isOurs && exemptions === undefined) return undefined
    const accepted = listOf(exemptions).map((item) => exemptionOf(mappingOf(item), file))
    return {
      ...nothing,
      settings: levels.map(([check, level]): ImportedSetting => ({
        check,
        setting: words[String(level) as keyof typeof words],
        place: file.name,
      })),
      exceptions: accepted.flatMap(({ exceptions }) => exceptions),
      lost: [
        ...accepted.flatMap(({ lost }) => lost),
        ...Object.keys(mappingOf(customChecks)).map((name) => ({
          what: `custom check ${name}`,
          place: file.name,
          why: 'checks of your own are not carried over',
        })),
      ],
    }
  },
  marks: (resource) =>
    marksOn(
      resource,
      Object.entries(resource.annotations).flatMap(([key, value]): Mark[] => {
        if (value !== 'true' || !key.startsWith(prefix) || !key.endsWith('exempt')) return []
        const check = key.slice(prefix.length).replace(/-?exempt$/, '')
        return [{ checks: check === '' ? 'all' : [check] }]
      }),
    ),
}

/** Names of workloads are prefixes; an exemption of single containers would accept more here than it does there. */
function exemptionOf(
  { namespace, controllerNames, containerNames, rules }: Mapping,
  { name: place }: PeerFile,
): Pick<Imported, 'exceptions' | 'lost'> {
  const names = textsOf(controllerNames)
  if (textsOf(containerNames).length > 0) {
    const lost: Lost = {
      what: `exemption of containers ${textsOf(containerNames).join(', ')}`,
      place,
      why: 'an exception is for a resource: write a comment beside the container instead',
    }
    return { exceptions: [], lost: [lost] }
  }
  const checks = textsOf(rules)
  const within = typeof namespace === 'string' && namespace !== '' ? { namespace } : {}
  const matches = names.length === 0 ? [within] : names.map((name) => ({ ...within, name: `${name}*` }))
  const exceptions = matches.map((match): ImportedException => ({
    checks: checks.length === 0 ? 'all' : checks,
    match,
    place,
  }))
  return { exceptions, lost: [] }
}
