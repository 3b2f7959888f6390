import { type Control, defineControl } from '#model'

/** By these annotations a cloud gives whoever has a token of the account an identity of its own. */
const identities: ReadonlyMap<string, string> = new Map([
  ['eks.amazonaws.com/role-arn', 'an AWS role'],
  ['iam.gke.io/gcp-service-account', 'a Google service account'],
  ['azure.workload.identity/client-id', 'an Azure identity'],
])

export const cloudIdentityAccount: Control = defineControl({
  id: 'cloud-identity-account',
  title: 'Service account is an identity of the cloud provider',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever takes a pod of the account, or may create one in its namespace, acts in the cloud account as well.',
  remediation: 'Keep the identity to what its one workload does, and never give it to the default account.',
  aliases: ['rbac-police:providerIAM'],
  references: ['https://kubernetes.io/docs/concepts/security/service-accounts/'],
  on: 'resource',
  kinds: ['ServiceAccount'],
  *check({ resource }) {
    for (const [annotation, identity] of identities) {
      if ((resource.annotations[annotation] ?? '') === '') continue
      yield {
        at: ['metadata', 'annotations', annotation],
        message: `pods of service account \`${resource.name}\` act as ${identity}`,
        ...(resource.name === 'default' && { severity: 'medium' }),
      }
    }
  },
})
