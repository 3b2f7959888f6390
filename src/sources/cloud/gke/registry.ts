import type { ArtifactRegistry, CloudPermissions } from '#model'
import { type Answer, each, known, mapAnswer, partsOf, onward } from '../ask/answer.ts'
import type { Asker } from '../ask/asker.ts'
import { shaped } from '../ask/shape.ts'
import type { ArtifactPlace } from '../images/registries.ts'
import type { GkeTarget } from '../which/cloud-cluster.ts'
import { artifactShape, bindingsShape } from './shapes.ts'
import { gkeSteps } from './steps.ts'

/** The repositories that images come from. */
export async function describeArtifactRegistry(
  ask: Asker,
  at: GkeTarget,
  places: readonly ArtifactPlace[],
): Promise<Answer<ArtifactRegistry>> {
  const repositories = await each(places, async ({ project, location, repository }) =>
    mapAnswer(await ask(gkeSteps.repository(at, project, location, repository)), (one) =>
      shaped(one, artifactShape),
    ),
  )
  return onward(repositories, async (described) => {
    const parts = await partsOf<Required<Omit<ArtifactRegistry, 'repositories' | 'unread'>>>({
      iamPolicies: each(places, async ({ project, location, repository }) =>
        mapAnswer(await ask(gkeSteps.repositoryPolicy(at, project, location, repository)), (policy) => {
          const name = `projects/${project}/locations/${location}/repositories/${repository}`
          return [name, shaped(policy, bindingsShape)] as const
        }),
      ).then((policies) => mapAnswer(policies, (pairs) => Object.fromEntries(pairs))),
    })
    return known({ repositories: described, ...parts })
  })
}

export async function describeGoogleIam(
  ask: Asker,
  at: GkeTarget,
): Promise<Answer<NonNullable<CloudPermissions['google']>>> {
  return mapAnswer(await ask(gkeSteps.projectPolicy(at)), (policy) => shaped(policy, bindingsShape))
}
