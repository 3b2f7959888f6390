import { type Control, defineControl } from '#model'
import { daysLeft, ends } from './certificates/expiry.ts'

export const expiringIngressCertificate: Control = defineControl({
  id: 'expiring-ingress-certificate',
  title: 'Certificate of an Ingress expires soon',
  severity: 'medium',
  persona: 'reliability',
  why: 'From that moment on clients refuse the connection, or people learn to accept any certificate.',
  remediation:
    'Renew the certificate, and let cert-manager or the provider of the load balancer do so from now on.',
  aliases: ['insights:cert-expiration', 'mondoo:ingress-cert-expiration'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  on: 'resource',
  kinds: ['Ingress'],
  needs: { facts: ['now', 'host-certificates'] },
  params: { days: 14 },
  applies: ({ object }) => (object.spec?.tls ?? []).length > 0 || 'it has no certificate',
  *check({ object, facts, params }) {
    for (const [index, entry] of (object.spec?.tls ?? []).entries()) {
      for (const [order, host] of (entry?.hosts ?? []).entries()) {
        const certificate = facts['host-certificates'][host]
        const days = certificate === undefined ? undefined : daysLeft(certificate.notAfter, facts.now)
        if (days === undefined || days > params.days) continue
        yield {
          at: ['spec', 'tls', index, 'hosts', order],
          message: `certificate of \`${host}\` ${ends(days)}`,
        }
      }
    }
  },
})
