import { type Control, defineControl, podName } from '#model'

export const disallowedRuntimeClass: Control = defineControl({
  id: 'disallowed-runtime-class',
  title: 'Pod runs with a runtime that is not on the list',
  severity: 'low',
  why: 'Pods that trust each other little were to be kept apart by the runtimes of the list.',
  remediation:
    'Set `runtimeClassName` to a class of the parameter `classes`; an empty text in it stands for the runtime of the node.',
  aliases: [
    'kubescape:C-0242',
    'kubescape:C-0249',
    'kyverno:restrict-runtimeclass',
    'kubewarden:pod-runtime-class-policy',
  ],
  references: ['https://kubernetes.io/docs/concepts/containers/runtime-class/'],
  on: 'workload',
  params: { classes: [] as readonly string[] },
  applies: ({ params }) => params.classes.length > 0 || 'no runtime classes are configured',
  *check({ workload, params }) {
    const name = workload.podSpec.runtimeClassName ?? ''
    if (params.classes.includes(name)) return
    const words =
      name === '' ? 'names no runtime class' : `names runtime class \`${name}\`, which is not on the list`
    yield { at: ['runtimeClassName'], message: `${podName(workload)} ${words}` }
  },
})
