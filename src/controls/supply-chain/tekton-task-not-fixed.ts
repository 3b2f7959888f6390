import { type Control, defineControl } from '#model'
import { isFixed, referencesOf } from './tekton/references.ts'
import { textAt } from '../network/custom/places.ts'

export const tektonTaskNotFixed: Control = defineControl({
  id: 'tekton-task-not-fixed',
  title: 'Tekton runs a task that can be changed in the cluster',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever may change the task in its namespace changes what every build does and what it signs.',
  remediation:
    'Name a bundle of a registry by digest (`resolver: bundles`), or a commit of a repository (`resolver: git`).',
  aliases: ['kyverno:require-tekton-bundle'],
  references: ['https://tekton.dev/docs/pipelines/bundle-resolver/'],
  on: 'resource',
  kinds: ['tekton.dev/TaskRun', 'tekton.dev/PipelineRun', 'tekton.dev/Pipeline'],
  *check({ object }) {
    for (const reference of referencesOf(object)) {
      if (isFixed(reference)) continue
      const { at, value } = reference
      const name = textAt(value, ['name'])
      yield {
        at,
        message: `${String(at.at(-1))}${name === undefined ? '' : ` \`${name}\``} names neither a bundle nor a commit`,
      }
    }
  },
})
