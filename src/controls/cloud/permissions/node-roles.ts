import type { AksCluster, AwsPermissions, EksCluster, GkeCluster, PolicyDocument } from '#model'

/** What the policies attached to the roles of nodes say, by role; where node groups are not known, roles are told by their names. */
export function nodeRoles(
  { entities = {}, documents = {} }: AwsPermissions,
  cluster: EksCluster | undefined,
): ReadonlyMap<string, readonly PolicyDocument[]> {
  const known = cluster?.nodegroups?.map(({ nodeRole = '' }) => nodeRole.split('/').at(-1))
  const found = new Map<string, PolicyDocument[]>()
  for (const [policy, { PolicyRoles = [] }] of Object.entries(entities))
    for (const { RoleName = '' } of PolicyRoles) {
      const isOfNodes = known?.includes(RoleName) ?? /NodeInstanceRole|NodeRole/i.test(RoleName)
      const document = documents[policy]
      if (isOfNodes && document !== undefined) found.set(RoleName, [...(found.get(RoleName) ?? []), document])
    }
  return found
}

/** Whether a principal of Azure is the cluster's or its nodes'; where the cluster is not known, any program may be. */
export function isOfCluster(principal: string, cluster: AksCluster | undefined): boolean {
  if (cluster === undefined) return true
  const { identity, properties } = cluster.cluster
  const nodes = Object.values(properties?.identityProfile ?? {}).map(({ objectId }) => objectId)
  return [identity?.principalId, ...nodes].includes(principal)
}

/** Accounts of Google that nodes run as, as IAM names its members; the default account has the number of the project. */
export function nodeMembers({ cluster }: GkeCluster): (member: string) => boolean {
  const accounts = (cluster.nodePools ?? []).map(({ config }) => config?.serviceAccount ?? 'default')
  const isDefault = accounts.some((account) => account === 'default' || account === '')
  return (member) =>
    accounts.some((account) => member === `serviceAccount:${account}`) ||
    (isDefault && /^serviceAccount:\d+-compute@developer\.gserviceaccount\.com$/.test(member))
}
