import { type Control, podKinds, scopeKinds } from '#model'

/** Kinds that tell what a cluster is, whether or not a control looks at them. */
const always = ['Node', 'Namespace', 'ConfigMap', 'DaemonSet', 'Pod']

/** Keys of all kinds that controls are evaluated on or look at. */
export function kindsLookedAt(controls: readonly Control[]): string[] {
  const kinds = controls.flatMap(({ on, kinds: own, needs: { look = [] } }) => [
    ...(scopeKinds[on] ?? own),
    ...look,
  ])
  return [...new Set<string>([...always, ...podKinds, ...kinds])].toSorted()
}
