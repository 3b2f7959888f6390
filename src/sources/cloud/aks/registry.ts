import type { AcrRegistry, AzurePermissions } from '#model'
import { asRecord, asText } from '#kube'
import { type Answer, each, known, mapAnswer, onward } from '../ask/answer.ts'
import type { Asker } from '../ask/asker.ts'
import { shaped, shapedList } from '../ask/shape.ts'
import type { AksTarget } from '../which/cloud-cluster.ts'
import { listAzure } from './pages.ts'
import { acrShape, roleAssignmentShape, roleDefinitionShape } from './shapes.ts'
import { aksSteps, isResourceId } from './steps.ts'

/** The registries of the subscription that images come from, by their hosts, each with its replications. */
export async function describeAcr(
  ask: Asker,
  at: AksTarget,
  hosts: readonly string[],
): Promise<Answer<readonly AcrRegistry[]>> {
  return onward(await listAzure(ask, aksSteps.registries(at)), (list) => {
    const used = list.filter((registry) => {
      const server = asText(asRecord(asRecord(registry)['properties'])['loginServer'])
      return server !== undefined && hosts.includes(server.toLowerCase())
    })
    return each(used.map(asRecord), async (registry) => {
      const { id, sku } = registry
      const isReplicable = asText(asRecord(sku)['name'])?.toLowerCase() === 'premium'
      if (!isReplicable || !isResourceId(id)) return known(shaped(registry, acrShape))
      return mapAnswer(await listAzure(ask, aksSteps.replications(at, id)), (all) => {
        const replications = all.map((one) => asRecord(one))
        return shaped({ ...registry, replications }, acrShape)
      })
    })
  })
}

/** Role assignments of the subscription with the roles that they name: without these a role of one's own is nothing but a name. */
export async function describeAzureRoles(ask: Asker, at: AksTarget): Promise<Answer<AzurePermissions>> {
  const [assignments, definitions] = await Promise.all([
    listAzure(ask, aksSteps.roleAssignments(at)),
    listAzure(ask, aksSteps.roleDefinitions(at)),
  ])
  return onward(assignments, (assigned) =>
    mapAnswer(definitions, (defined) => ({
      roleAssignments: shapedList(assigned, roleAssignmentShape),
      roleDefinitions: shapedList(defined, roleDefinitionShape),
    })),
  )
}
