import { type Control, defineControl } from '#model'
import { textAt } from '../network/custom/places.ts'

const at = ['spec', 'template', 'spec', 'project']

export const argoSetProjectMismatch: Control = defineControl({
  id: 'argo-set-project-mismatch',
  title: 'ApplicationSet makes applications of another project than its name says',
  severity: 'low',
  persona: 'strict',
  why: 'Where sets are named after their project, one that is not makes applications with the rights of somebody else.',
  remediation:
    'Set the project to the name of the set, or leave the parameter `required` off where names follow no such rule.',
  aliases: ['kyverno:applicationset-name-matches-project'],
  references: ['https://argo-cd.readthedocs.io/en/stable/user-guide/projects/'],
  on: 'resource',
  kinds: ['argoproj.io/ApplicationSet'],
  params: { required: false },
  applies: ({ params }) => params.required || 'names of sets need not follow their project',
  *check({ resource, object }) {
    const project = textAt(object, at) ?? 'default'
    if (project === resource.name) return
    yield { at, message: `applications of the set \`${resource.name}\` are in the project \`${project}\`` }
  },
})
