import { type Control, defineControl, type KubernetesObject, type Path, valueAt } from '#model'

export const argoWorkflowDefaultAccount: Control = defineControl({
  id: 'argo-workflow-default-account',
  title: 'Argo workflow runs as the default service account',
  severity: 'low',
  persona: 'strict',
  why: 'A workflow needs permissions to report its steps, and on the default account every other pod of the namespace has them as well.',
  remediation: 'Set `serviceAccountName` to an account of the workflow.',
  aliases: ['datree:ARGO_WORKFLOW_INCORRECT_SERVICE_ACCOUNT_NAME_VALUE_DEFAULT'],
  references: ['https://argo-workflows.readthedocs.io/en/latest/service-accounts/'],
  on: 'resource',
  kinds: ['argoproj.io/Workflow', 'argoproj.io/CronWorkflow'],
  *check({ resource }) {
    const spec: Path = resource.kind === 'CronWorkflow' ? ['spec', 'workflowSpec'] : ['spec']
    const given = (valueAt(resource.object, spec) ?? {}) as KubernetesObject
    const account = given['serviceAccountName'] ?? 'default'
    if (account !== 'default' || given['workflowTemplateRef'] !== undefined) return
    yield {
      at: [...spec, 'serviceAccountName'],
      message: `workflow \`${resource.name}\` runs as service account \`default\``,
    }
  },
})
