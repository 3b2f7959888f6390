import { type Control, defineControl } from '#model'
import { textAt } from '../network/custom/places.ts'

const store = ['spec', 'locationSpec', 'objectStore']

export const mutableBackupLocation: Control = defineControl({
  id: 'mutable-backup-location',
  title: 'Backups can be deleted or overwritten',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever takes over the cluster has the credentials of the location, and deletes the copies before the ransom note.',
  remediation:
    'Turn on the object lock of the bucket, and set `protectionPeriod` to the days that the copies must last.',
  aliases: ['kyverno:kasten-immutable-location-profile'],
  references: ['https://docs.kasten.io/latest/usage/immutable'],
  on: 'resource',
  kinds: ['config.kio.kasten.io/Profile'],
  applies: ({ object }) =>
    (textAt(object, ['spec', 'type']) === 'Location' &&
      textAt(object, ['spec', 'locationSpec', 'type']) === 'ObjectStore') ||
    'it is no location in an object store',
  *check({ resource, object }) {
    const at = [...store, 'protectionPeriod']
    if (/[1-9]/.test(textAt(object, at) ?? '')) return
    yield { at, message: `what is stored at \`${resource.name}\` can be deleted at once` }
  },
})
