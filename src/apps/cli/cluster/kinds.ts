import { type Control, kindsJudged, podKinds } from '#model'
import type { Config } from '#config'
import { kindKey } from '#inventory'

/** Kinds that tell what a cluster is, whether or not a control looks at them. */
const always = ['Node', 'Namespace', 'ConfigMap', 'DaemonSet', 'Pod']

/** Keys of all kinds that controls are evaluated on or look at, and of those that the configuration says carry pods. */
export function kindsToList(controls: readonly Control[], config: Pick<Config, 'podKinds'>): string[] {
  const kinds = controls.flatMap((control) => [...kindsJudged(control), ...(control.needs.look ?? [])])
  return [...new Set<string>([...always, ...podKinds, ...kinds, ...config.podKinds.map(kindKey)])].toSorted()
}
