import type { AnyContainer, ContainerRole, Look, Workload } from '#model'
import type { LimitRange } from '#schema'

/** Whether a container runs beside the others for the pod's whole life: its use of the node is what bounds are for. */
export function keepsRunning(role: ContainerRole): true | string {
  return role === 'container' || role === 'sidecar' || 'the container does not keep running'
}

/** A limit of the container, of its pod as a whole, or that a LimitRange of the namespace gives by default. */
export function hasLimit(
  resource: string,
  container: AnyContainer,
  { podSpec, namespace }: Workload,
  look: Look<'LimitRange'>,
): boolean {
  if (container.resources?.limits?.[resource] !== undefined) return true
  if (podSpec.resources?.limits?.[resource] !== undefined) return true
  return defaults(look, namespace).some((item) => item.default?.[resource] !== undefined)
}

/** A request of the container or of its pod, or what a limit or a LimitRange makes of an absent one. */
export function hasRequest(
  resource: string,
  container: AnyContainer,
  workload: Workload,
  look: Look<'LimitRange'>,
): boolean {
  if (container.resources?.requests?.[resource] !== undefined) return true
  if (workload.podSpec.resources?.requests?.[resource] !== undefined) return true
  if (hasLimit(resource, container, workload, look)) return true
  return defaults(look, workload.namespace).some((item) => item.defaultRequest?.[resource] !== undefined)
}

type LimitRangeItem = NonNullable<NonNullable<LimitRange['spec']>['limits']>[number]

function defaults(look: Look<'LimitRange'>, namespace: string | undefined): readonly LimitRangeItem[] {
  return look
    .inNamespace('LimitRange', namespace)
    .flatMap(({ object }) => (object.spec?.limits ?? []).filter(({ type }) => type === 'Container'))
}
