import { type Control, defineControl, podName } from '#model'

/** What the kubelet asks for where the volume says nothing. */
const hour = 3600

export const longProjectedToken: Control = defineControl({
  id: 'long-projected-token',
  title: 'Projected token is good for hours',
  severity: 'low',
  persona: 'strict',
  why: 'A token that leaks is good for as long as it was asked for, and the kubelet renews one of an hour as it does one of a week.',
  remediation: 'Leave `expirationSeconds` out, or set it to 3600.',
  references: ['https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken'],
  on: 'workload',
  fix: 'unsafe',
  /** Seven seconds more than an hour is what the API server gives every pod. */
  params: { seconds: 3607 },
  *check({ workload, params }) {
    for (const [index, { name, projected }] of (workload.podSpec.volumes ?? []).entries()) {
      for (const [source, { serviceAccountToken }] of (projected?.sources ?? []).entries()) {
        const seconds = serviceAccountToken?.expirationSeconds ?? hour
        if (seconds <= params.seconds) continue
        const at = [
          'volumes',
          index,
          'projected',
          'sources',
          source,
          'serviceAccountToken',
          'expirationSeconds',
        ]
        yield {
          at,
          message: `${podName(workload)} has a token in volume \`${name}\` that is good for ${Math.round(seconds / hour)} hours`,
          fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: hour }] },
        }
      }
    }
  },
})
