import { type Control, defineControl } from '#model'

export const labelsMissing: Control = defineControl({
  id: 'labels-missing',
  title: 'Workload lacks a label that all should have',
  severity: 'low',
  persona: 'hygiene',
  why: 'Policies, dashboards and people on call find by labels what belongs to an application.',
  remediation: 'Add the labels that the message names.',
  aliases: [
    'kubescape:C-0076',
    'kubescape:C-0077',
    'kyverno:require-labels',
    'kyverno:require-kubecost-labels',
    'gatekeeper:requiredlabels',
    'kube-linter:required-label-owner',
    'kube-linter:required-annotation-email',
    'stackrox:email_annotation',
    'stackrox:owner_team_annotation',
    'stackrox:owner_team_label',
  ],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/'],
  on: 'workload',
  params: { labels: ['app.kubernetes.io/name'] as readonly string[], where: 'workload', any: false },
  *check({ workload, resource, params }) {
    const places = [
      ...(params.where === 'pods' ? [] : [resource.labels]),
      ...(params.where === 'workload' ? [] : [workload.podLabels]),
    ]
    const lacking = places.map((labels) => params.labels.filter((label) => labels[label] === undefined))
    const [missing] = lacking.filter((list) =>
      params.any ? list.length === params.labels.length : list.length > 0,
    )
    if (missing === undefined || missing.length === 0) return
    const names = missing.map((label) => `\`${label}\``).join(', ')
    yield {
      at: ['metadata', 'labels'],
      from: 'resource',
      message: `\`${workload.name}\` has no label ${names}`,
    }
  },
})
