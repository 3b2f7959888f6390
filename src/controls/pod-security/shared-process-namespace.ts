import { type Control, defineFieldControl } from '#model'

export const sharedProcessNamespace: Control = defineFieldControl({
  id: 'shared-process-namespace',
  title: "Pod's containers share one process namespace",
  severity: 'low',
  why: "Each container sees the others' processes, their environment included, and reaches their files through `/proc`.",
  remediation:
    'Remove `shareProcessNamespace`; debug with an ephemeral container that targets one container.',
  aliases: ['kubewarden:share-pid-namespace-policy'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/'],
  on: 'workload',
  field: ['shareProcessNamespace'],
  absent: 'pass',
  allow: [false],
  safety: 'unsafe',
  says: () => 'shares one process namespace among its containers',
})
