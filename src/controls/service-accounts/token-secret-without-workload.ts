import { type Control, defineControl, podKinds } from '#model'

const accountName = 'kubernetes.io/service-account.name'

export const tokenSecretWithoutWorkload: Control = defineControl({
  id: 'token-secret-without-workload',
  title: 'Token in a Secret is of a service account that no workload runs as',
  severity: 'low',
  persona: 'strict',
  why: 'Such a token is for a person or a program outside the cluster, who shares it, keeps it, and is not told apart from others that have it.',
  remediation:
    'Let people log in by OpenID Connect and programs by `kubectl create token`, and delete the Secret.',
  aliases: ['kubescape:C-0287'],
  references: [
    'https://kubernetes.io/docs/concepts/security/hardening-guide/authentication-mechanisms/#serviceaccount-secret-tokens',
  ],
  on: 'resource',
  kinds: ['Secret'],
  needs: { look: podKinds },
  applies: ({ object }) =>
    object.type === 'kubernetes.io/service-account-token' || 'it holds no token of a service account',
  *check({ resource, look }) {
    const account = resource.annotations[accountName]
    const workloads = look.workloads(resource.namespace)
    if (account === undefined || workloads.some((one) => one.serviceAccountName === account)) return
    yield {
      at: ['metadata', 'annotations', accountName],
      message: `secret \`${resource.name}\` holds a token of service account \`${account}\`, which no workload in sight runs as`,
    }
  },
})
