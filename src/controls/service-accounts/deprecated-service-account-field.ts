import { type Control, defineControl, podName } from '#model'

export const deprecatedServiceAccountField: Control = defineControl({
  id: 'deprecated-service-account-field',
  title: 'Pod names its service account in the deprecated field',
  severity: 'low',
  persona: 'hygiene',
  why: 'Tools that read `serviceAccountName` alone take the pod for one of the default account.',
  remediation: 'Rename `serviceAccount` to `serviceAccountName`.',
  aliases: [
    'kubescape:C-0294',
    'kube-linter:deprecated-service-account-field',
    'kubeaudit:AutomountServiceAccountTokenDeprecated',
  ],
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/'],
  on: 'workload',
  fix: 'safe',
  applies: ({ resource }) => resource.origin.type !== 'cluster' || 'the API server fills in both fields',
  *check({ workload }) {
    const { serviceAccount, serviceAccountName } = workload.podSpec
    if (serviceAccount === undefined || serviceAccount === '') return
    const rename =
      serviceAccountName === undefined
        ? [{ op: 'set' as const, path: ['serviceAccountName'], value: serviceAccount }]
        : []
    yield {
      at: ['serviceAccount'],
      message: `${podName(workload)} names its service account in \`serviceAccount\``,
      fix: { safety: 'safe', operations: [...rename, { op: 'remove', path: ['serviceAccount'] }] },
    }
  },
})
