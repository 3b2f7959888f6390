import { type Control, defineControl } from '#model'
import { mountsOf } from './volumes/mounts.ts'

export const mountedVolumeClaim: Control = defineControl({
  id: 'mounted-volume-claim',
  title: 'Container mounts a volume that outlives it',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever gets into the container has the data of the volume, and what is left there is still there after a restart.',
  remediation: 'Check that this container needs it, and mount it with `readOnly: true` where it only reads.',
  aliases: ['kubescape:C-0257'],
  references: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/'],
  on: 'container',
  *check(scope) {
    yield* mountsOf(scope, ({ persistentVolumeClaim }) =>
      persistentVolumeClaim == null
        ? undefined
        : `volume claim \`${persistentVolumeClaim.claimName ?? '?'}\``,
    )
  },
})
