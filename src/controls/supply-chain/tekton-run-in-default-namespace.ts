import { type Control, defineControl } from '#model'

export const tektonRunInDefaultNamespace: Control = defineControl({
  id: 'tekton-run-in-default-namespace',
  title: 'Tekton builds in the namespace default',
  severity: 'low',
  persona: 'hygiene',
  why: 'Builds share the Secrets and the service account of everything else that names no namespace.',
  remediation: 'Run builds in a namespace of their own.',
  aliases: ['kyverno:require-tekton-namespace-pipelinerun'],
  references: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces',
  ],
  on: 'resource',
  kinds: ['tekton.dev/TaskRun', 'tekton.dev/PipelineRun'],
  *check({ resource }) {
    if (resource.namespace !== 'default') return
    yield { at: ['metadata', 'namespace'], message: `\`${resource.name}\` runs in the namespace \`default\`` }
  },
})
