import { type Control, defineControl } from '#model'
import { claimKinds, claimsOf } from './storage/claims.ts'

export const storageClassNotAllowed: Control = defineControl({
  id: 'storage-class-not-allowed',
  title: 'Volume claim names a storage class that is not on the list',
  severity: 'low',
  persona: 'reliability',
  why: 'Volumes of other classes may be neither encrypted nor backed up.',
  remediation: 'Use a class of the list, or add the class to the parameter `classes`.',
  aliases: [
    'kyverno:restrict-storageclass',
    'gatekeeper:storageclass',
    'kubewarden:persistentvolumeclaim-storageclass-policy',
  ],
  references: ['https://kubernetes.io/docs/concepts/storage/storage-classes/'],
  on: 'resource',
  kinds: claimKinds,
  params: { classes: [] as readonly string[] },
  applies: ({ params }) => params.classes.length > 0 || 'no classes are configured',
  *check({ resource, object, params }) {
    for (const { name, claim, at } of claimsOf(resource, object)) {
      const storageClass = claim.spec?.storageClassName
      if (storageClass === undefined || params.classes.includes(storageClass)) continue
      yield {
        at: [...at, 'spec', 'storageClassName'],
        message: `claim \`${name}\` names storage class \`${storageClass}\`, which is not on the list`,
      }
    }
  },
})
