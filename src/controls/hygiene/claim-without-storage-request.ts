import { type Control, defineControl } from '#model'
import { claimKinds, claimsOf } from '../reliability/storage/claims.ts'

export const claimWithoutStorageRequest: Control = defineControl({
  id: 'claim-without-storage-request',
  title: 'Volume claim does not say how much it needs',
  severity: 'medium',
  persona: 'hygiene',
  why: 'The API server refuses the claim, so that the pods wait for their volume.',
  remediation: 'Set `spec.resources.requests.storage`.',
  aliases: ['kubesec:VolumeClaimRequestsStorage'],
  references: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#resources'],
  on: 'resource',
  kinds: claimKinds,
  *check({ resource, object }) {
    for (const { name, claim, at } of claimsOf(resource, object)) {
      if (claim.spec?.resources?.requests?.['storage'] !== undefined) continue
      yield {
        at: [...at, 'spec', 'resources', 'requests', 'storage'],
        message: `claim \`${name}\` does not say how much it needs`,
      }
    }
  },
})
