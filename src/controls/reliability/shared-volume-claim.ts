import { type Control, defineControl } from '#model'
import { claimKinds, claimsOf } from './storage/claims.ts'

export const sharedVolumeClaim: Control = defineControl({
  id: 'shared-volume-claim',
  title: 'Volume may be written on several nodes at once',
  severity: 'low',
  persona: 'reliability',
  why: 'Programs that do not expect each other destroy the data, and few storage classes offer such volumes at all.',
  remediation: 'Use `ReadWriteOncePod`, or `ReadWriteOnce`, unless the program locks what it writes.',
  aliases: [
    'kics:incorrect_volume_claim_access_mode_read_write_once',
    'kubesec:VolumeClaimAccessModeReadWriteOnce',
    'kyverno:readwriteonce-pod',
  ],
  references: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes'],
  on: 'resource',
  kinds: claimKinds,
  *check({ resource, object }) {
    for (const { name, claim, at } of claimsOf(resource, object)) {
      const index = (claim.spec?.accessModes ?? []).indexOf('ReadWriteMany')
      if (index < 0) continue
      yield {
        at: [...at, 'spec', 'accessModes', index],
        message: `volume of claim \`${name}\` may be written on several nodes at once`,
      }
    }
  },
})
