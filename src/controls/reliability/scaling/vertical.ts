import { textAt } from '../../network/custom/places.ts'

export const verticalPodAutoscaler = 'autoscaling.k8s.io/VerticalPodAutoscaler'

/** The workload that a VerticalPodAutoscaler sizes, as `Kind/name`; undefined where it names none. */
export function sizedBy(object: unknown): string | undefined {
  const kind = textAt(object, ['spec', 'targetRef', 'kind'])
  const name = textAt(object, ['spec', 'targetRef', 'name'])
  return kind === undefined || name === undefined ? undefined : `${kind}/${name}`
}
