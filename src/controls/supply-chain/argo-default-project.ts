import { type Control, defineControl } from '#model'
import { textAt } from '../network/custom/places.ts'

export const argoDefaultProject: Control = defineControl({
  id: 'argo-default-project',
  title: 'Argo CD application is in the default project',
  severity: 'medium',
  persona: 'strict',
  why: 'The project `default` allows every repository, every cluster and every kind, so whoever may change the application installs what they like.',
  remediation:
    'Make a project that names its repositories, destinations and kinds, and put the application in it.',
  aliases: ['kyverno:application-prevent-default-project'],
  references: ['https://argo-cd.readthedocs.io/en/stable/user-guide/projects/'],
  on: 'resource',
  kinds: ['argoproj.io/Application', 'argoproj.io/ApplicationSet'],
  *check({ resource, object }) {
    const at = [...(resource.kind === 'Application' ? [] : ['spec', 'template']), 'spec', 'project']
    if ((textAt(object, at) ?? 'default') !== 'default') return
    yield { at, message: `\`${resource.name}\` is in the project \`default\`` }
  },
})
