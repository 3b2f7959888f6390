import type { Coverage } from '#model'
import type { ApiResource } from '#kube'

type Unseen = Pick<Coverage, 'state' | 'reason'>

/** Whoever asks for one namespace does not ask for what lies outside, so that a refusal of it leaves nothing incomplete. */
export function unseenClusterWide(namespace: string): Unseen {
  return {
    state: 'left-out',
    reason: `--namespace ${namespace} leaves out what is cluster-wide and may not be read`,
  }
}

/** That the objects of a kind in other namespaces were not asked for, where one was named. */
export function elsewhere(
  key: string,
  { namespaced }: Pick<ApiResource, 'namespaced'>,
  namespace: string | undefined,
): readonly Coverage[] {
  if (namespace === undefined || !(namespaced || key === 'Namespace')) return []
  const reason = `--namespace ${namespace} leaves out other namespaces`
  return [{ of: key, state: 'left-out', reason }]
}
