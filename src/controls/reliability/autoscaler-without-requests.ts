import { type Control, defineControl, podKinds } from '#model'
import type { HorizontalPodAutoscaler } from '#schema'
import { hasRequest, keepsRunning } from './resources/bounds.ts'

export const autoscalerWithoutRequests: Control = defineControl({
  id: 'autoscaler-without-requests',
  title: 'HorizontalPodAutoscaler measures against requests that are missing',
  severity: 'medium',
  persona: 'reliability',
  why: 'The share of a request cannot be computed where there is none, so nothing is scaled.',
  remediation: 'Set the request in every container of the workload, or scale by `AverageValue`.',
  references: [
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#support-for-resource-metrics',
  ],
  on: 'resource',
  kinds: ['HorizontalPodAutoscaler'],
  needs: { look: [...podKinds, 'LimitRange'] },
  *check({ resource, object, look, kubernetesVersion }) {
    const target = object.spec?.scaleTargetRef
    const workload = look
      .workloads(resource.namespace)
      .find(({ kind, name }) => kind === target?.kind && name === target.name)
    if (workload === undefined) return
    const running = workload.containers.filter(({ role }) => keepsRunning(role) === true)
    for (const name of measuredByShare(object)) {
      const bare = running.find(
        ({ spec: container }) => !hasRequest(name, { container, workload, look, kubernetesVersion }),
      )
      if (bare === undefined) continue
      yield {
        at: ['spec', 'scaleTargetRef', 'name'],
        message: `container \`${bare.spec.name}\` of \`${workload.name}\` requests no ${name} to measure against`,
        discriminator: name,
        related: [{ message: 'the container', resource: workload.resource, at: bare.path }],
      }
    }
  },
})

/** Without metrics, and in `autoscaling/v1`, it is processor time. */
function measuredByShare({ spec }: HorizontalPodAutoscaler): string[] {
  if (spec?.metrics === undefined) return ['cpu']
  return spec.metrics.flatMap(({ type, resource }) =>
    type === 'Resource' && resource?.target?.type === 'Utilization' ? [resource.name ?? ''] : [],
  )
}
