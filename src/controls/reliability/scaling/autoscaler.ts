import type { Look, Resource, Workload } from '#model'
import type { HorizontalPodAutoscaler } from '#schema'

/** The autoscaler in the workload's namespace that scales it. */
export function autoscalerOf(
  { kind, name, namespace }: Workload,
  look: Look<'HorizontalPodAutoscaler'>,
): Resource<HorizontalPodAutoscaler> | undefined {
  return look.inNamespace('HorizontalPodAutoscaler', namespace).find(({ object: { spec } }) => {
    const target = spec?.scaleTargetRef
    return target?.kind === kind && target.name === name
  })
}
