import { type Control, defineControl } from '#model'
import { parameterOf, provisionerOf } from './volumes/provisioners.ts'

export const volumeWithoutOwnKey: Control = defineControl({
  id: 'volume-without-own-key',
  title: 'Volume is encrypted by a key of the provider',
  severity: 'low',
  persona: 'strict',
  why: 'Nobody but the provider decides who may use the key, sees its use, or makes the data unreadable by taking it away.',
  remediation: 'Name a key of your own by the parameter that the message names.',
  aliases: ['gke-policy:Enable Customer-Managed Encryption Keys for persistent disks'],
  references: ['https://cloud.google.com/kubernetes-engine/docs/how-to/using-cmek'],
  on: 'resource',
  kinds: ['StorageClass'],
  applies: ({ object }) => provisionerOf(object.provisioner)?.key !== undefined || 'its driver takes no key',
  *check({ resource, object: { provisioner, parameters } }) {
    const key = provisionerOf(provisioner)?.key
    if (key === undefined || parameterOf(parameters, key)) return
    yield {
      at: ['parameters', key],
      message: `StorageClass \`${resource.name}\` names no key by \`${key}\``,
    }
  },
})
