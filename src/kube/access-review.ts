import { asList, asRecord, asText, textsIn } from './record.ts'
import type { KubeClient } from './transport/client.ts'
import { askJson } from './transport/read-answer.ts'

/** What may be asked for: an action on resources, or on a path such as `/metrics`. */
export type AccessQuestion =
  | {
      readonly verb: string
      /** `*` for all groups. */
      readonly group: string
      /** In the plural. */
      readonly resource: string
      readonly subresource?: string
      /** Every namespace, or no namespace, where not given. */
      readonly namespace?: string
      readonly name?: string
    }
  | { readonly verb: string; readonly path: string }

export interface AccessAnswer {
  readonly allowed: boolean
  /** Why, where the authorizer says so. */
  readonly reason: string | undefined
}

const reviews = '/apis/authorization.k8s.io/v1'

/** Asks whether these credentials may do something. Throws a `KubeError`. */
export async function mayI(
  client: KubeClient,
  question: AccessQuestion,
  signal?: AbortSignal,
): Promise<AccessAnswer> {
  const spec = 'path' in question ? { nonResourceAttributes: question } : { resourceAttributes: question }
  const status = await review(client, 'SelfSubjectAccessReview', spec, signal)
  return { allowed: status['allowed'] === true, reason: asText(status['reason']) }
}

/** Rules as RBAC writes them, without names of roles. */
export interface OwnRules {
  readonly resources: readonly {
    readonly verbs: readonly string[]
    readonly groups: readonly string[]
    readonly resources: readonly string[]
    /** Empty for all. */
    readonly names: readonly string[]
  }[]
  readonly paths: readonly { readonly verbs: readonly string[]; readonly paths: readonly string[] }[]
  /** True where an authorizer cannot list its rules, so that more may be allowed. */
  readonly incomplete: boolean
}

/** Asks what these credentials may do in a namespace. Throws a `KubeError`. */
export async function myRules(
  client: KubeClient,
  namespace: string,
  signal?: AbortSignal,
): Promise<OwnRules> {
  const status = await review(client, 'SelfSubjectRulesReview', { namespace }, signal)
  return {
    resources: asList(status['resourceRules'])
      .map(asRecord)
      .map(({ verbs, apiGroups, resources, resourceNames }) => ({
        verbs: textsIn(verbs),
        groups: textsIn(apiGroups),
        resources: textsIn(resources),
        names: textsIn(resourceNames),
      })),
    paths: asList(status['nonResourceRules'])
      .map(asRecord)
      .map(({ verbs, nonResourceURLs }) => ({ verbs: textsIn(verbs), paths: textsIn(nonResourceURLs) })),
    incomplete: status['incomplete'] === true,
  }
}

async function review(
  client: KubeClient,
  kind: string,
  spec: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const body = { apiVersion: 'authorization.k8s.io/v1', kind, spec }
  const path = `${reviews}/${kind.toLowerCase()}s`
  const answer = await askJson(client, {
    method: 'POST',
    path,
    body,
    repeatable: true,
    ...(signal && { signal }),
  })
  return asRecord(asRecord(answer)['status'])
}
