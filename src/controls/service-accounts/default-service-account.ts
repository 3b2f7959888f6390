import { type Control, defineControl, podName } from '#model'

export const defaultServiceAccount: Control = defineControl({
  id: 'default-service-account',
  title: 'Pod runs as the default service account',
  severity: 'low',
  persona: 'strict',
  why: 'Workloads that share an account share its permissions, and no audit log tells them apart.',
  remediation:
    'Give the workload a service account of its own, or set `automountServiceAccountToken: false`.',
  aliases: [
    'kubescape:C-0225',
    'kubescape:C-0239',
    'kube-linter:default-service-account',
    'kics:service_account_name_undefined_or_empty',
    'kubesec:ServiceAccountName',
    'kyverno:restrict-service-account',
    'kyverno:check-sa',
    'popeye:POP-300',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts'],
  on: 'workload',
  params: { withoutToken: false },
  *check({ workload, params }) {
    if (workload.serviceAccountName !== 'default') return
    if (workload.podSpec.automountServiceAccountToken === false && !params.withoutToken) return
    yield { at: ['serviceAccountName'], message: `${podName(workload)} runs as service account \`default\`` }
  },
})
