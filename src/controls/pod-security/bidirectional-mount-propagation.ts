import { type Control, containerName, defineControl } from '#model'

export const bidirectionalMountPropagation: Control = defineControl({
  id: 'bidirectional-mount-propagation',
  title: 'Container mounts file systems on the node',
  severity: 'medium',
  why: 'With `Bidirectional` propagation what the container mounts appears on the node and in other containers.',
  remediation: 'Use `HostToContainer` or `None`; only storage drivers need more.',
  aliases: ['stackrox:mount_propagation'],
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation'],
  on: 'container',
  fix: 'unsafe',
  *check(context) {
    for (const [index, mount] of (context.container.volumeMounts ?? []).entries()) {
      if (mount?.mountPropagation !== 'Bidirectional') continue
      const at = ['volumeMounts', index, 'mountPropagation']
      yield {
        at,
        message: `${containerName(context)} propagates mounts below \`${mount.mountPath}\` to the node`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'HostToContainer' }] },
      }
    }
  },
})
