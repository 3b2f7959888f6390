import type { AnyContainer, ContainerRole, Look, MinorVersion, Workload } from '#model'
import type { LimitRange } from '#schema'

/** Whether a container runs beside the others for the pod's whole life: its use of the node is what bounds are for. */
export function keepsRunning(role: ContainerRole): true | string {
  return role === 'container' || role === 'sidecar' || 'the container does not keep running'
}

/** The parameters of a control over bounds. */
export interface BoundsParams {
  /** Whether containers that run before the others are judged too. */
  readonly initContainers: boolean
  /** Whether what Kubernetes fills in counts: the defaults of a LimitRange, and a limit as the request. */
  readonly defaults: boolean
}

export const boundsParams: BoundsParams & Readonly<Record<string, boolean>> = {
  initContainers: false,
  defaults: true,
}

/** For `applies` of a control over bounds. */
export function isBounded(
  role: ContainerRole,
  { initContainers }: Pick<BoundsParams, 'initContainers'>,
): true | string {
  return role === 'init' && initContainers ? true : keepsRunning(role)
}

/** What a check of bounds is handed. */
interface Bounded {
  readonly container: AnyContainer
  readonly workload: Workload
  readonly look: Look<'LimitRange'>
  readonly kubernetesVersion: MinorVersion
  readonly params?: Partial<BoundsParams>
}

/** A limit of the container, of its pod as a whole (since 1.34), or that a LimitRange of the namespace gives by default. */
export function hasLimit(name: string, context: Bounded): boolean {
  if (context.container.resources?.limits?.[name] !== undefined) return true
  if (podResources(context)?.limits?.[name] !== undefined) return true
  return defaultsOf(context).some((item) => item.default?.[name] !== undefined)
}

/** A request of the container or of its pod, or what a limit or a LimitRange makes of an absent one. */
export function hasRequest(name: string, context: Bounded): boolean {
  if (context.container.resources?.requests?.[name] !== undefined) return true
  if (podResources(context)?.requests?.[name] !== undefined) return true
  if (context.params?.defaults !== false && hasLimit(name, context)) return true
  return defaultsOf(context).some((item) => item.defaultRequest?.[name] !== undefined)
}

function podResources({ workload, kubernetesVersion }: Bounded): Workload['podSpec']['resources'] {
  return kubernetesVersion < 34 ? undefined : workload.podSpec.resources
}

type LimitRangeItem = NonNullable<NonNullable<LimitRange['spec']>['limits']>[number]

/** They are filled in when a pod is created: one that runs shows what it got. */
function defaultsOf({ look, params, workload }: Bounded): readonly LimitRangeItem[] {
  const { kind, namespace, resource } = workload
  if (params?.defaults === false) return []
  if (kind === 'Pod' && resource.origin.type === 'cluster') return []
  return look
    .inNamespace('LimitRange', namespace)
    .flatMap(({ object }) => (object.spec?.limits ?? []).filter(({ type }) => type === 'Container'))
}
