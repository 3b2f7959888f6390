import type { ContainerRegistry } from '#model'
import { type Answer, mapAnswer, onward } from './ask/answer.ts'
import type { Asker } from './ask/asker.ts'
import { gkeSinks } from './audit-sinks.ts'
import { describeGke } from './gke/describe.ts'
import { describeArtifactRegistry, describeGoogleIam } from './gke/registry.ts'
import { registriesOf } from './images/registries.ts'
import type { SeenCluster } from './seen-cluster.ts'
import type { CloudTold } from './told.ts'
import type { GkeTarget } from './which/cloud-cluster.ts'

/** Everything that Google tells of a cluster, its project and the repositories that images come from. */
export async function readGoogle(ask: Asker, at: GkeTarget, { images }: SeenCluster): Promise<CloudTold> {
  const [cluster, registry, permissions, sinks] = await Promise.all([
    describeGke(ask, at),
    onward(images, async (all): Promise<Answer<ContainerRegistry>> => {
      const places = registriesOf(all).artifactRegistry
      return places.length === 0
        ? { value: {} }
        : mapAnswer(await describeArtifactRegistry(ask, at, places), (artifactRegistry) => ({
            artifactRegistry,
          }))
    }),
    describeGoogleIam(ask, at),
    gkeSinks(ask, at),
  ])
  return {
    answers: {
      'gke-cluster': cluster,
      'container-registry': registry,
      'cloud-permissions': mapAnswer(permissions, (google) => ({ google })),
      'audit-log-sinks': sinks,
    },
    passedBy: [],
  }
}
