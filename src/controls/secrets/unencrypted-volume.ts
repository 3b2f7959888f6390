import { type Control, defineControl, type Look, notEvaluated } from '#model'
import type { PersistentVolume, StorageClass } from '#schema'
import { parameterOf, provisionerOf } from './volumes/provisioners.ts'

export const unencryptedVolume: Control = defineControl({
  id: 'unencrypted-volume',
  title: 'Volume is not encrypted at rest',
  severity: 'medium',
  persona: 'strict',
  why: 'A snapshot that is shared by mistake, or a disk that leaves the data centre, is read by whoever has it.',
  remediation:
    'Set the parameter that the message names in a new StorageClass, and copy the data: it does not change volumes that exist.',
  aliases: ['kubescape:C-0264', 'hardeneks:use_encryption_with_ebs'],
  references: ['https://kubernetes.io/docs/concepts/storage/storage-classes/'],
  on: 'resource',
  kinds: ['StorageClass', 'PersistentVolume'],
  needs: { look: ['StorageClass'] },
  applies: ({ object, look }) => {
    if ('spec' in object && !object.spec?.storageClassName) return 'it has no StorageClass'
    const found = classOf(object, look)
    if (typeof found === 'string') return true
    return provisionerOf(found.provisioner) !== undefined || 'how its driver encrypts is not known'
  },
  *check({ object, look }) {
    const found = classOf(object, look)
    if (typeof found === 'string') return notEvaluated('not-in-files')
    const encrypts = provisionerOf(found.provisioner)?.encrypts
    if (encrypts === undefined || parameterOf(found.parameters, encrypts)?.toLowerCase() === 'true')
      return undefined
    yield {
      at: 'spec' in object ? ['spec', 'storageClassName'] : ['parameters', encrypts],
      message: `StorageClass \`${found.metadata?.name ?? '?'}\` does not ask for encryption by \`${encrypts}\``,
    }
    return undefined
  },
})

/** The StorageClass itself, or that of a volume. */
function classOf(
  object: StorageClass | PersistentVolume,
  look: Look<'StorageClass'>,
): StorageClass | 'missing' | 'unknown' {
  if (!('spec' in object)) return object
  const found = look.byName('StorageClass', undefined, object.spec?.storageClassName ?? '')
  return typeof found === 'string' ? found : found.object
}
