import { type Control, defineControl, notEvaluated } from '#model'
import { subjectOfRequest } from './certificate/subject.ts'

/** Signers that refuse every subject other than a node's. */
const nodeSigners: ReadonlySet<string> = new Set([
  'kubernetes.io/kube-apiserver-client-kubelet',
  'kubernetes.io/kubelet-serving',
])

export const privilegedCertificateRequest: Control = defineControl({
  id: 'privileged-certificate-request',
  title: 'Certificate is asked for in the name of the system',
  severity: 'high',
  why: 'A certificate of `system:masters` is past every authorisation, one of another `system:` name is a component of the cluster, and neither can be revoked.',
  remediation:
    'Deny and delete the request, and find out who made it; ask for a user and groups of your own.',
  aliases: ['kyverno:inspect-csr'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/'],
  on: 'resource',
  kinds: ['CertificateSigningRequest'],
  applies: ({ object }) =>
    !nodeSigners.has(object.spec?.signerName ?? '') || 'its signer signs for nodes alone',
  *check({ object }) {
    const subject = subjectOfRequest(object.spec?.request ?? '')
    if (subject === undefined) return notEvaluated('unreadable-request', 'no certificate request can be read')
    const names = [subject.commonName ?? '', ...subject.organisations].filter((name) =>
      name.startsWith('system:'),
    )
    for (const name of new Set(names)) {
      yield {
        at: ['spec', 'request'],
        message: `the certificate would be that of \`${name}\``,
        discriminator: name,
      }
    }
    return undefined
  },
})
