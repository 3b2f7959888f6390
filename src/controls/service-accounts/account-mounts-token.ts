import { type Control, defineControl } from '#model'

export const accountMountsToken: Control = defineControl({
  id: 'account-mounts-token',
  title: 'Service account hands its token to every pod',
  severity: 'low',
  persona: 'strict',
  why: 'Every pod of the account gets a token of the API server unless it says no, whether it needs one or not.',
  remediation:
    'Set `automountServiceAccountToken: false` on the account, and `true` on the pods that call the API server.',
  aliases: [
    'kyverno:restrict-sa-automount-sa-token',
    'popeye:POP-303',
    'kubescape:C-0189',
    'kubescape:C-0225',
    'checkov:CKV_K8S_41',
  ],
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
  ],
  on: 'resource',
  kinds: ['ServiceAccount'],
  fix: 'unsafe',
  *check({ resource, object }) {
    if (object.automountServiceAccountToken === false) return
    const at = ['automountServiceAccountToken']
    yield {
      at,
      message: `service account \`${resource.name}\` hands its token to every pod`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: false }] },
    }
  },
})
