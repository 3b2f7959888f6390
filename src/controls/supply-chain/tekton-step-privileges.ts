import { type Control, defineControl, valueAt } from '#model'
import { type Place, placesAt, textAt } from '../network/custom/places.ts'

/** Where the steps of a task stand: in a task, a run that holds one, and a run that Tekton has begun. */
const taskSpecs = [['spec'], ['spec', 'taskSpec'], ['status', 'taskSpec']] as const

export const tektonStepPrivileges: Control = defineControl({
  id: 'tekton-step-privileges',
  title: 'Step of a Tekton task may gain privileges',
  severity: 'medium',
  persona: 'strict',
  why: 'Builds run what others wrote: a step that is privileged, or becomes root by a setuid program, takes the node that builds everything.',
  remediation:
    'Set `privileged: false` and `allowPrivilegeEscalation: false` in the `securityContext` of the step or of `stepTemplate`.',
  aliases: ['kyverno:require-tekton-securitycontext'],
  references: ['https://tekton.dev/docs/pipelines/tasks/#specifying-a-step-template'],
  on: 'resource',
  kinds: ['tekton.dev/Task', 'tekton.dev/TaskRun'],
  *check({ object }) {
    const specs = taskSpecs.flatMap((path) => placesAt(object, path))
    for (const spec of specs)
      for (const step of placesAt(spec.value, ['steps', '*'])) {
        const says = problemOf(spec, step)
        if (says === undefined) continue
        const name = textAt(step.value, ['name']) ?? '?'
        yield { at: [...spec.at, ...step.at, 'securityContext'], message: `step \`${name}\` ${says}` }
      }
  },
})

/** What is wrong with a step, whose own fields beat those of the template. */
function problemOf({ value: spec }: Place, { value: step }: Place): string | undefined {
  const field = (name: string): unknown =>
    valueAt(step, ['securityContext', name]) ?? valueAt(spec, ['stepTemplate', 'securityContext', name])
  if (field('privileged') === true) return 'is privileged'
  return field('allowPrivilegeEscalation') === false ? undefined : 'may gain privileges'
}
