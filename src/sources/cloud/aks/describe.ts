import type { AksCluster } from '#model'
import { asList, asRecord, asText, isRecord } from '#kube'
import { type Answer, each, known, mapAnswer, partsOf, onward, unknown } from '../ask/answer.ts'
import type { Asker } from '../ask/asker.ts'
import { shaped, shapedList } from '../ask/shape.ts'
import type { AksTarget } from '../which/cloud-cluster.ts'
import { hostOf, isAksHost } from '../which/cluster-of.ts'
import { listAzure } from './pages.ts'
import {
  aksShape,
  azureSecurityGroupShape,
  diagnosticShape,
  idShape,
  nameShape,
  workspaceShape,
} from './shapes.ts'
import { aksSteps, isResourceId } from './steps.ts'

type Fields = Readonly<Record<string, unknown>>

export interface DescribedAks {
  readonly described: AksCluster
  /** As the resource manager answered, for what the description leaves out. */
  readonly settings: Answer<readonly Fields[]>
}

export async function describeAks(ask: Asker, at: AksTarget, server: string): Promise<Answer<DescribedAks>> {
  return onward(await findAks(ask, at), async (cluster) => {
    const properties = asRecord(cluster['properties'])
    const own = [asText(properties['fqdn']), asText(properties['privateFQDN'])].flatMap(
      (host) => host?.toLowerCase() ?? [],
    )
    const host = hostOf(server)
    if (isAksHost(host) && own.length > 0 && !own.includes(host))
      return unknown(`the cluster that Azure describes is at ${own.join(' and ')}, and not at ${host}`)
    const id = cluster['id']
    if (!isResourceId(id)) return unknown('Azure answers without the id of the cluster')
    const settings = mapAnswer(await listAzure(ask, aksSteps.diagnosticSettings(at, id)), (list) =>
      list.filter(isRecord),
    )
    const parts = await partsOf<Required<Omit<AksCluster, 'cluster' | 'unread'>>>({
      diagnosticSettings: mapAnswer(settings, (list) => shapedList(list, diagnosticShape)),
      workspaces: workspacesOf(ask, at, settings),
      maintenanceConfigurations: listAzure(ask, aksSteps.maintenance(at, id)).then((answer) =>
        mapAnswer(answer, (list) => shapedList(list, nameShape)),
      ),
      fleetMembers: membersOf(ask, at, id),
      networkSecurityGroups: securityGroupsOf(ask, at, properties),
    })
    return known({ described: { cluster: shaped(cluster, aksShape), ...parts }, settings })
  })
}

async function findAks(ask: Asker, at: AksTarget): Promise<Answer<Fields>> {
  if ('name' in at) {
    const id = `/subscriptions/${at.subscription}/resourceGroups/${at.group}/providers/Microsoft.ContainerService/managedClusters/${at.name}`
    return mapAnswer(await ask(aksSteps.cluster(at, id)), asRecord)
  }
  const { nodeGroup } = at
  return onward(await listAzure(ask, aksSteps.clusters(at)), (list) => {
    const found = list.filter(isRecord).find(({ properties }) => {
      const group = asText(asRecord(properties)['nodeResourceGroup'])
      return group?.toLowerCase() === nodeGroup.toLowerCase()
    })
    return found === undefined
      ? unknown(`no cluster of the subscription that may be read has its nodes in group \`${nodeGroup}\``)
      : known(found)
  })
}

async function workspacesOf(ask: Asker, at: AksTarget, settings: Answer<readonly Fields[]>) {
  return onward(settings, (list) => {
    const ids = list.map(({ properties }) => asRecord(properties)['workspaceId']).filter(isResourceId)
    return each(distinct(ids), async (id) =>
      mapAnswer(await ask(aksSteps.workspace(at, id)), (one) => shaped(one, workspaceShape)),
    )
  })
}

async function membersOf(ask: Asker, at: AksTarget, cluster: string) {
  return onward(await listAzure(ask, aksSteps.fleets(at)), async (fleets) => {
    const ids = fleets.map((fleet) => asRecord(fleet)['id']).filter(isResourceId)
    const members = await each(ids, (id) => listAzure(ask, aksSteps.fleetMembers(at, id)))
    return mapAnswer(members, (lists) =>
      shapedList(
        lists.flat().filter((member) => {
          const of = asText(asRecord(asRecord(member)['properties'])['clusterResourceId'])
          return of?.toLowerCase() === cluster.toLowerCase()
        }),
        idShape,
      ),
    )
  })
}

/** Those in the group of the nodes, and that of every subnet of the owner's that nodes are in. */
async function securityGroupsOf(ask: Asker, at: AksTarget, properties: Fields) {
  const group = asText(properties['nodeResourceGroup'])
  if (group === undefined || !/^[\w.()-]{1,90}$/.test(group))
    return unknown('Azure answers without the group of the nodes')
  const subnets = asList(properties['agentPoolProfiles'])
    .map((pool) => asRecord(pool)['vnetSubnetID'])
    .filter(isResourceId)
  const [ofNodes, ofSubnets] = await Promise.all([
    listAzure(ask, aksSteps.nodeSecurityGroups(at, group)),
    onward(
      each(distinct(subnets), async (id) =>
        mapAnswer(await ask(aksSteps.subnet(at, id)), (subnet) => {
          const { networkSecurityGroup } = asRecord(asRecord(subnet)['properties'])
          return asRecord(networkSecurityGroup)['id']
        }),
      ),
      (ids) => each(distinct(ids.filter(isResourceId)), (id) => ask(aksSteps.securityGroup(at, id))),
    ),
  ])
  return onward(ofNodes, (own) =>
    mapAnswer(ofSubnets, (others) => shapedList([...own, ...others], azureSecurityGroupShape)),
  )
}

function distinct(ids: readonly string[]): string[] {
  return [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()]
}
