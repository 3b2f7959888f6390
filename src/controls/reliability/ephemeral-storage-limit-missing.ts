import { type Control, containerName, defineControl } from '#model'
import { boundsParams, hasLimit, isBounded } from './resources/bounds.ts'

export const ephemeralStorageLimitMissing: Control = defineControl({
  id: 'ephemeral-storage-limit-missing',
  title: 'Container has no limit of ephemeral storage',
  severity: 'low',
  persona: 'reliability',
  family: 'container-resources',
  why: 'Logs and files that grow without end fill the disk of the node, and other pods are evicted for it.',
  remediation: 'Set `resources.limits.ephemeral-storage`; the request follows it.',
  aliases: ['kube-score:container-ephemeral-storage-request-and-limit', 'gatekeeper:ephemeralstoragelimit'],
  references: ['https://kubernetes.io/docs/concepts/storage/ephemeral-storage/'],
  on: 'container',
  needs: { look: ['LimitRange'] },
  params: boundsParams,
  applies: ({ role, params }) => isBounded(role, params),
  *check(context) {
    if (hasLimit('ephemeral-storage', context)) return
    yield {
      at: ['resources', 'limits', 'ephemeral-storage'],
      message: `${containerName(context)} has no limit of ephemeral storage`,
    }
  },
})
