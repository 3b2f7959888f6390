import { type Control, defineControl, podName } from '#model'

const policies: readonly unknown[] = ['Always', 'OnRootMismatch']

export const volumeOwnershipPolicyMissing: Control = defineControl({
  id: 'volume-ownership-policy-missing',
  title: 'Pod does not say when its volumes change owner',
  severity: 'low',
  persona: 'hygiene',
  why: 'Unless it says otherwise every start changes the group of every file of the volume, which takes minutes where there are many.',
  remediation: 'Set `fsGroupChangePolicy: OnRootMismatch`, or `Always` where that is meant.',
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#configure-volume-permission-and-ownership-change-policy-for-pods',
  ],
  on: 'workload',
  applies: ({ workload }) => !workload.windows || 'the pod runs on Windows',
  *check({ workload }) {
    const { fsGroup, fsGroupChangePolicy: policy } = workload.podSpec.securityContext ?? {}
    if (fsGroup === undefined || fsGroup === null || policies.includes(policy)) return
    yield {
      at: ['securityContext', 'fsGroupChangePolicy'],
      message: `${podName(workload)} sets \`fsGroup: ${fsGroup}\` and no policy of when the volumes change owner`,
    }
  },
})
