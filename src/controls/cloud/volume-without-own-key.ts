import { type Control, defineControl } from '#model'

export const volumeWithoutOwnKey: Control = defineControl({
  id: 'volume-without-own-key',
  title: 'No key of your own encrypts the volumes of a class',
  severity: 'low',
  persona: 'strict',
  why: 'The provider encrypts them by a key that you can neither watch nor take away, and some not at all.',
  remediation: 'Name the key in the parameters of the class, and move volumes to a class that has it.',
  aliases: ['gke-policy:Enable Customer-Managed Encryption Keys for persistent disks'],
  references: [
    'https://kubernetes.io/docs/concepts/storage/storage-classes/#parameters',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/using-cmek',
  ],

  on: 'resource',
  kinds: ['StorageClass'],
  applies: ({ object }) => keys.has(object.provisioner ?? '') || 'its volumes are no disks of a cloud',
  *check({ resource, object }) {
    const key = keys.get(object.provisioner ?? '')!
    const found = Object.entries(object.parameters ?? {}).find(
      ([name]) => name.toLowerCase() === key.toLowerCase(),
    )
    if ((found?.[1] ?? '') !== '') return
    yield { at: ['parameters'], message: `class \`${resource.name}\` names no key in \`${key}\`` }
  },
})

/** The parameter that names the key, by driver. */
const keys: ReadonlyMap<string, string> = new Map([
  ['pd.csi.storage.gke.io', 'disk-encryption-kms-key'],
  ['ebs.csi.aws.com', 'kmsKeyId'],
  ['disk.csi.azure.com', 'diskEncryptionSetID'],
])
