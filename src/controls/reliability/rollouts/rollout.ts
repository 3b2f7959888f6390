import type { Resource } from '#model'

type Step = { readonly pause?: { readonly duration?: unknown } | null } | null | undefined

/** What controls read of a `Rollout` of Argo Rollouts, whose types Kubernetes does not know. */
interface RolloutSpec {
  readonly progressDeadlineAbort?: unknown
  readonly strategy?: {
    readonly canary?: { readonly steps?: unknown } | null
    readonly blueGreen?: { readonly scaleDownDelaySeconds?: unknown } | null
  } | null
}

/** For `applies`. */
export function isRollout({ group, kind }: Pick<Resource, 'group' | 'kind'>): true | string {
  return (group === 'argoproj.io' && kind === 'Rollout') || 'it is no Rollout'
}

export function rolloutSpec({ object }: Resource): RolloutSpec {
  const spec: RolloutSpec | null | undefined = object['spec'] as RolloutSpec | null | undefined
  return spec ?? {}
}

/** The steps that pods of a new version are let in by. */
export function canarySteps(resource: Resource): readonly Step[] {
  const steps = rolloutSpec(resource).strategy?.canary?.steps
  return Array.isArray(steps) ? (steps as readonly Step[]) : []
}
