import { mapAnswer, onward, onwardNow } from './ask/answer.ts'
import type { Asker } from './ask/asker.ts'
import { aksSinks } from './audit-sinks.ts'
import { describeAks } from './aks/describe.ts'
import { describeAcr, describeAzureRoles } from './aks/registry.ts'
import { registriesOf } from './images/registries.ts'
import type { SeenCluster } from './seen-cluster.ts'
import { type CloudTold, registryUnlessElsewhere } from './told.ts'
import type { AksTarget } from './which/cloud-cluster.ts'

/** Everything that Azure tells of a cluster, its subscription and the registries in it. */
export async function readAzure(
  ask: Asker,
  at: AksTarget,
  { server, images }: SeenCluster,
): Promise<CloudTold> {
  const used = mapAnswer(images, (all) => registriesOf(all).acr)
  const [described, registries, permissions] = await Promise.all([
    describeAks(ask, at, server),
    onward(used, (hosts) => (hosts.length === 0 ? { value: [] } : describeAcr(ask, at, hosts))),
    describeAzureRoles(ask, at),
  ])
  const found = 'value' in registries ? registries.value : []
  const hosts = 'value' in used && 'value' in registries ? used.value : []
  const names = found.map(({ name = '' }) => name.toLowerCase())
  const passedBy = hosts.filter((host) => !names.includes(host.split('.')[0]!))
  return {
    answers: {
      'aks-cluster': mapAnswer(described, (all) => all.described),
      'container-registry': onwardNow(registries, (all) =>
        all.length === 0 ? registryUnlessElsewhere(passedBy) : { value: { acr: { registries: all } } },
      ),
      'cloud-permissions': mapAnswer(permissions, (azure) => ({ azure })),
      'audit-log-sinks': onwardNow(described, aksSinks),
    },
    passedBy,
  }
}
