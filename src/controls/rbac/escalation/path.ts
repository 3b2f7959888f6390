import type { AccessLook, Look, Subject } from '#model'
import { steps, takeover } from './steps.ts'

export interface Hop {
  readonly does: string
  readonly to: Subject
}

type PathLook = AccessLook & Look<'ServiceAccount'>

/** More hops than anybody would follow, and than a person would read. */
const longest = 4

/** The shortest way from a subject to one that takes over the cluster, by accounts of namespaces in which it may act. */
export function pathFrom(start: Subject, look: PathLook): readonly Hop[] | undefined {
  const seen = new Set([start.title])
  let frontier: readonly (readonly Hop[])[] = [[]]
  for (let length = 1; length <= longest && frontier.length > 0; length++) {
    const next = frontier.flatMap((path) =>
      onward(path.at(-1)?.to ?? start, look, seen).map((hop) => [...path, hop]),
    )
    const found = next.find((path) => takeover(path.at(-1)!.to) !== undefined)
    if (found !== undefined) return found
    frontier = next
  }
  return undefined
}

/** Accounts that one step leads to and that nobody came to before. */
function onward(from: Subject, look: PathLook, seen: Set<string>): Hop[] {
  const hops: Hop[] = []
  const places = new Set(
    from.permissions.filter(({ everywhere }) => !everywhere).map(({ binding }) => binding.namespace),
  )
  for (const namespace of places) {
    if (namespace === undefined) continue
    const step = steps.find(({ requests }) =>
      requests(namespace).some((request) => from.may(request) !== undefined),
    )
    if (step === undefined) continue
    for (const { name } of look.inNamespace('ServiceAccount', namespace)) {
      const to = look.subject({ kind: 'ServiceAccount', name, namespace })
      if (seen.has(to.title)) continue
      seen.add(to.title)
      hops.push({ does: step.does, to })
    }
  }
  return hops
}
