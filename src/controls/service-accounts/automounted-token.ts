import { type Control, defineControl, notEvaluated, podName } from '#model'
import { isBound, mountsToken } from './token/mount.ts'

export const automountedToken: Control = defineControl({
  id: 'automounted-token',
  title: 'Pod mounts a token of the API server that nothing here needs',
  severity: 'medium',
  why: 'Whoever takes the container has the token, and with it a name and an address at the API server.',
  remediation:
    'Set `automountServiceAccountToken: false` on the pod, or on its service account, unless the program calls the API server.',
  aliases: [
    'kubescape:C-0034',
    'kubescape:C-0190',
    'kubescape:C-0261',
    'trivy:KSV-0036',
    'polaris:automountServiceAccountToken',
    'checkov:CKV_K8S_38',
    'kics:service_account_token_automount_not_disabled',
    'kubeaudit:AutomountServiceAccountTokenTrueAndDefaultSA',
    'kubesec:AutomountServiceAccountToken',
    'kyverno:restrict-automount-sa-token',
    'gatekeeper:automount-serviceaccount-token',
    'popeye:POP-301',
    'stackrox:automount_service_account_token',
  ],
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
  ],
  on: 'workload',
  needs: { look: ['ServiceAccount', 'RoleBinding', 'ClusterRoleBinding'] },
  fix: 'unsafe',
  *check({ workload, look }) {
    const own = workload.podSpec.automountServiceAccountToken
    if (own === false) return undefined
    const { namespace, serviceAccountName } = workload
    const account = look.byName('ServiceAccount', namespace, serviceAccountName)
    if (own === undefined && account === 'unknown') {
      return notEvaluated(
        'not-in-files',
        `service account \`${serviceAccountName}\`, which decides, is not in these files`,
      )
    }
    if (!mountsToken(workload, typeof account === 'string' ? undefined : account)) return undefined
    if (
      isBound(workload, look.inNamespace('RoleBinding', namespace)) ||
      isBound(workload, look.all('ClusterRoleBinding'))
    ) {
      return undefined
    }
    const at = ['automountServiceAccountToken']
    yield {
      at,
      message: `${podName(workload)} mounts a token of service account \`${serviceAccountName}\`, which no binding in sight names`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: false }] },
    }
    return undefined
  },
})
