import { type Control, defineControl } from '#model'
import { claimKinds, claimsOf } from './storage/claims.ts'

export const sharedVolumeClaim: Control = defineControl({
  id: 'shared-volume-claim',
  title: 'Volume may be written on several nodes at once',
  severity: 'low',
  persona: 'reliability',
  why: 'Programs that do not expect each other destroy the data, and few storage classes offer such volumes at all.',
  remediation:
    'Use `ReadWriteOncePod`, or `ReadWriteOnce`, unless the program locks what it writes; with the parameter `onePod` anything but `ReadWriteOncePod` is found.',
  aliases: [
    'kics:incorrect_volume_claim_access_mode_read_write_once',
    'kubesec:VolumeClaimAccessModeReadWriteOnce',
    'kyverno:readwriteonce-pod',
  ],
  references: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes'],
  on: 'resource',
  kinds: claimKinds,
  params: { onePod: false },
  *check({ resource, object, params }) {
    for (const { name, claim, at } of claimsOf(resource, object)) {
      const modes = claim.spec?.accessModes ?? []
      const index = modes.findIndex(
        (mode) => mode === 'ReadWriteMany' || (params.onePod && mode === 'ReadWriteOnce'),
      )
      if (index < 0) continue
      const where = modes[index] === 'ReadWriteMany' ? 'on several nodes' : 'by several pods of a node'
      yield {
        at: [...at, 'spec', 'accessModes', index],
        message: `volume of claim \`${name}\` may be written ${where} at once`,
      }
    }
  },
})
