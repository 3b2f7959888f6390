import { type Control, defineControl } from '#model'
import { keepsRunning } from './resources/bounds.ts'
import { requestParams, requestsBelowLimit } from './resources/requests.ts'

export const ephemeralStorageRequestBelowLimit: Control = defineControl({
  id: 'ephemeral-storage-request-below-limit',
  title: 'Container requests less ephemeral storage than it may use',
  severity: 'low',
  persona: 'reliability',
  family: 'container-resources',
  why: "When the node's disk fills, pods that use more than they requested are evicted first.",
  remediation: 'Make `requests.ephemeral-storage` equal to `limits.ephemeral-storage`.',
  aliases: ['kube-score:container-ephemeral-storage-request-equals-limit'],
  references: ['https://kubernetes.io/docs/concepts/storage/ephemeral-storage/'],
  on: 'container',
  needs: { look: ['LimitRange'] },
  params: requestParams,
  fix: 'unsafe',
  applies: ({ role }) => keepsRunning(role),
  check: (context) => requestsBelowLimit('ephemeral-storage', context),
})
