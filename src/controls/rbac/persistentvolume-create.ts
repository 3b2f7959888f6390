import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const persistentvolumeCreate: Control = definePowerControl({
  id: 'persistentvolume-create',
  title: 'Role creates PersistentVolumes',
  severity: 'medium',
  why: 'A PersistentVolume may be any path of a node, which its claimant then mounts past every Pod Security level.',
  remediation: 'Let a storage driver create volumes from claims.',
  aliases: ['kubescape:C-0278'],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation',
  ],
  power: { groups: [''], resources: ['persistentvolumes'], verbs: ['create'] },
  does: 'create PersistentVolumes',
  clusterScoped: true,
})
