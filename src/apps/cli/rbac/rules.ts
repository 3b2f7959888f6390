import { askedPaths, nodeDaemonRights, nodeJobRights, type PlannedList } from '#sources/cluster'

/** A rule as RBAC has it. */
export type Rule =
  | {
      readonly groups: readonly string[]
      readonly resources: readonly string[]
      readonly names?: readonly string[]
      readonly verbs: readonly string[]
    }
  | { readonly paths: readonly string[]; readonly verbs: readonly string[] }

/** Discovery of servers and groups in the older form asks for the paths below. */
const belowPaths = ['/api/*', '/apis/*']

/** Paths beside those of objects, which only a ClusterRole can open. */
export const pathRule: Rule = { paths: [...askedPaths, ...belowPaths].toSorted(), verbs: ['get'] }

/** By which a pod of the cluster may ask kubelets themselves for their configuration, and for nothing else. */
export const configzRule: Rule = { groups: [''], resources: ['nodes/configz'], verbs: ['get'] }

/**
 * `get` on it runs commands in any pod of any node, since the kubelet's API lies behind it: whoever gets it should know.
 */
export const nodeProxyRule: Rule = { groups: [''], resources: ['nodes/proxy'], verbs: ['get'] }

/** For the Jobs that gather the facts of nodes, or the DaemonSet that tells them, in their namespace. */
export const nodeJobRules: readonly Rule[] = [
  ...nodeJobRights,
  ...nodeDaemonRights.filter(({ resource }) => resource === 'daemonsets'),
].map(({ group, resource, subresource, verbs }) => ({
  groups: [group],
  resources: [subresource === undefined ? resource : `${resource}/${subresource}`],
  verbs,
}))

/** One rule for each API group: a scan lists, and does nothing else. */
export function listRules(lists: readonly PlannedList[]): Rule[] {
  return [...Map.groupBy(lists, ({ group }) => group)].map(([group, own]) => ({
    groups: [group],
    resources: own.map(({ plural }) => plural),
    verbs: ['list'],
  }))
}

/** The rules of a Role in one namespace: what is cluster-wide is beyond it, but for the object of the namespace. */
export function namespaceRules(lists: readonly PlannedList[], namespace: string): Rule[] {
  const own: Rule = { groups: [''], resources: ['namespaces'], names: [namespace], verbs: ['get'] }
  const asksForIt = lists.some(({ key }) => key === 'Namespace')
  return [...listRules(lists.filter(({ namespaced }) => namespaced)), ...(asksForIt ? [own] : [])]
}
