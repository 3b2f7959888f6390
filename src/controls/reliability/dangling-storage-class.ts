import { type Control, defineControl, notEvaluated, valueAt } from '#model'
import { claimKinds, claimsOf } from './storage/claims.ts'

export const danglingStorageClass: Control = defineControl({
  id: 'dangling-storage-class',
  title: 'Volume claim names a storage class that does not exist',
  severity: 'low',
  persona: 'reliability',
  why: 'Nothing makes the volume, so the pods that use the claim wait for it without end.',
  remediation: 'Correct the name, or create the StorageClass.',
  references: ['https://kubernetes.io/docs/concepts/storage/storage-classes/'],
  on: 'resource',
  kinds: claimKinds,
  needs: { look: ['StorageClass'] },
  applies: ({ object }) => valueAt(object, ['status', 'phase']) !== 'Bound' || 'it has its volume',
  *check({ resource, object, look }) {
    let isUnknown = false
    for (const { name, claim, at } of claimsOf(resource, object)) {
      const storageClass = claim.spec?.storageClassName
      if (!storageClass) continue
      const found = look.byName('StorageClass', undefined, storageClass)
      isUnknown ||= found === 'unknown'
      if (found !== 'missing') continue
      yield {
        at: [...at, 'spec', 'storageClassName'],
        message: `claim \`${name}\` names storage class \`${storageClass}\`, which does not exist`,
      }
    }
    return isUnknown ? notEvaluated('not-in-files') : undefined
  },
})
