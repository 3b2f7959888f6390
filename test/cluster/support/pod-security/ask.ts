import { askJson, type KubeClient, KubeError } from '#kube'
import type { KubernetesObject } from '#model'
import type { Enforced } from './verdict.ts'

/** What the API server makes of a pod: the object as it would be kept, or whose refusal it is. */
export type Answer =
  | { readonly verdict: 'admitted'; readonly object: KubernetesObject }
  | { readonly verdict: 'violates'; readonly message: string }
  | { readonly verdict: 'invalid'; readonly message: string }

/** Asks whether a pod could be created in a namespace, without creating it. */
export function askCreate(client: KubeClient, pod: object, { name }: Enforced): Promise<Answer> {
  return answerOf(
    askJson(client, {
      method: 'POST',
      path: `/api/v1/namespaces/${name}/pods`,
      query: { dryRun: 'All' },
      body: pod,
      repeatable: true,
    }),
  )
}

/** Asks whether a pod that runs could get ephemeral containers, without giving it any. */
export function askDebug(
  client: KubeClient,
  pod: string,
  ephemeralContainers: unknown,
  { name }: Enforced,
): Promise<Answer> {
  return answerOf(
    askJson(client, {
      method: 'PATCH',
      path: `/api/v1/namespaces/${name}/pods/${pod}/ephemeralcontainers`,
      query: { dryRun: 'All' },
      body: { spec: { ephemeralContainers } },
      contentType: 'application/merge-patch+json',
      repeatable: true,
    }),
  )
}

async function answerOf(asked: Promise<unknown>): Promise<Answer> {
  try {
    return { verdict: 'admitted', object: (await asked) as KubernetesObject }
  } catch (error) {
    if (!(error instanceof KubeError)) throw error
    const { message, code, status } = error
    if (code === 'forbidden' && message.includes('violates PodSecurity'))
      return { verdict: 'violates', message }
    if (status === 422) return { verdict: 'invalid', message }
    throw error
  }
}
