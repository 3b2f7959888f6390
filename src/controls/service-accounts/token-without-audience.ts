import { type Control, defineControl, podName } from '#model'
import type { ProjectedVolumeSource } from '#schema'

export const tokenWithoutAudience: Control = defineControl({
  id: 'token-without-audience',
  title: 'Projected token is good for the API server',
  severity: 'low',
  persona: 'strict',
  why: "A token that names no audience is the API server's: whoever is shown it, as a vault or a cloud is, acts in the cluster as the pod.",
  remediation: 'Set `audience` to the name of who is shown the token.',
  references: ['https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken'],
  on: 'workload',
  *check({ workload }) {
    for (const [index, { name, projected }] of (workload.podSpec.volumes ?? []).entries()) {
      if (projected == null || isForApiServer(projected)) continue
      for (const [source, { serviceAccountToken }] of (projected.sources ?? []).entries()) {
        if (serviceAccountToken == null || (serviceAccountToken.audience ?? '') !== '') continue
        yield {
          at: ['volumes', index, 'projected', 'sources', source, 'serviceAccountToken', 'audience'],
          message: `the token in volume \`${name}\` of the ${podName(workload)} names no audience`,
        }
      }
    }
  },
})

/** With the authority of the API server beside it, the token is meant for that: such is the volume that Kubernetes itself adds. */
function isForApiServer({ sources = [] }: ProjectedVolumeSource): boolean {
  return (sources ?? []).some(
    ({ configMap }) =>
      (configMap?.items ?? []).some(({ key }) => key === 'ca.crt') || configMap?.name === 'kube-root-ca.crt',
  )
}
