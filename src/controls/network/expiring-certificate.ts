import { type Control, defineControl } from '#model'
import { daysLeft, ends } from './certificates/expiry.ts'
import { textAt } from './custom/places.ts'

const end = ['status', 'notAfter']

export const expiringCertificate: Control = defineControl({
  id: 'expiring-certificate',
  title: 'Certificate is not renewed in time',
  severity: 'medium',
  persona: 'reliability',
  why: 'cert-manager should have renewed it long ago: the issuer, the DNS or the account at the authority does not work.',
  remediation: 'Read the events of the Certificate and of its CertificateRequest, and repair what they name.',
  aliases: ['insights:cert-expiration', 'mondoo:ingress-cert-expiration'],
  references: ['https://cert-manager.io/docs/usage/certificate/'],
  on: 'resource',
  kinds: ['cert-manager.io/Certificate'],
  needs: { facts: ['now'] },
  params: { days: 14 },
  applies: ({ object }) => textAt(object, end) !== undefined || 'it does not say when it ends',
  *check({ resource, object, facts, params }) {
    const days = daysLeft(textAt(object, end) ?? '', facts.now)
    if (days === undefined || days > params.days) return
    yield { at: end, message: `certificate \`${resource.name}\` ${ends(days)}` }
  },
})
