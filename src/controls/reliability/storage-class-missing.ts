import { type Control, defineControl } from '#model'
import { claimKinds, claimsOf } from './storage/claims.ts'

export const storageClassMissing: Control = defineControl({
  id: 'storage-class-missing',
  title: 'Volume claim leaves its storage class to the cluster',
  severity: 'low',
  persona: 'reliability',
  why: 'Speed, encryption and what happens to the data when the claim is deleted depend on which class is the default that day.',
  remediation: 'Set `storageClassName`.',
  aliases: ['kyverno:require-storageclass'],
  references: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1'],
  on: 'resource',
  kinds: claimKinds,
  *check({ resource, object }) {
    for (const { name, claim, at } of claimsOf(resource, object)) {
      if (claim.spec?.storageClassName !== undefined) continue
      if (claim.metadata?.annotations?.['volume.beta.kubernetes.io/storage-class'] !== undefined) continue
      yield {
        at: [...at, 'spec', 'storageClassName'],
        message: `claim \`${name}\` leaves its storage class to the cluster`,
      }
    }
  },
})
