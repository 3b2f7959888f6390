import { type Control, defineControl } from '#model'

export const misplacedArgoProject: Control = defineControl({
  id: 'misplaced-argo-project',
  title: 'Argo CD project is where Argo CD does not look',
  severity: 'low',
  persona: 'reliability',
  why: 'Argo CD reads projects of its own namespace alone: applications that name this one do not find it.',
  remediation:
    'Move the project to the namespace of Argo CD, or add that namespace to the parameter `namespaces`.',
  aliases: ['datree:ARGO_APP_PROJECT_INCORRECT_NAMESPACE_VALUE'],
  references: ['https://argo-cd.readthedocs.io/en/stable/user-guide/projects/'],
  on: 'resource',
  kinds: ['argoproj.io/AppProject'],
  params: { namespaces: ['argocd', 'openshift-gitops'] as readonly string[] },
  applies: ({ resource }) => resource.namespace !== undefined || 'whoever applies it chooses the namespace',
  *check({ resource, params }) {
    if (params.namespaces.includes(resource.namespace ?? '')) return
    yield {
      at: ['metadata', 'namespace'],
      message: `project \`${resource.name}\` is in \`${resource.namespace}\`, where Argo CD does not look for it`,
    }
  },
})
