import { type Control, defineControl, notEvaluated } from '#model'
import { subjectOfRequest } from './certificate/subject.ts'

const hour = 3600

export const userCertificateRequest: Control = defineControl({
  id: 'user-certificate-request',
  title: 'User asks for a client certificate that outlives a day',
  severity: 'medium',
  persona: 'strict',
  why: 'No certificate can be revoked: one that is stolen, or whose holder leaves, is good until it expires.',
  remediation: 'Let people log in by OpenID Connect, or set `spec.expirationSeconds` to a day at most.',
  aliases: ['kubescape:C-0286'],
  references: [
    'https://kubernetes.io/docs/concepts/security/hardening-guide/authentication-mechanisms/#x509-client-certificate-authentication',
  ],
  on: 'resource',
  kinds: ['CertificateSigningRequest'],
  params: { hours: 24 },
  applies: ({ object }) =>
    object.spec?.signerName === 'kubernetes.io/kube-apiserver-client' ||
    'another signer than that of clients',
  *check({ object: { spec = {} }, params }) {
    const subject = subjectOfRequest(spec.request ?? '')
    if (subject === undefined) return notEvaluated('unreadable-request', 'no certificate request can be read')
    const { commonName = '' } = subject
    if (commonName.startsWith('system:')) return undefined
    const seconds = spec.expirationSeconds
    if (seconds !== undefined && seconds <= params.hours * hour) return undefined
    const lifetime =
      seconds === undefined ? 'as long as the signer likes' : `${Math.ceil(seconds / hour)} hours`
    yield {
      at: ['spec', 'expirationSeconds'],
      message: `the certificate of user \`${commonName}\` is good for ${lifetime}`,
    }
    return undefined
  },
})
