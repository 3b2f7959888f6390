import { type Control, defineControl } from '#model'
import { textAt, textsAt } from './custom/places.ts'

const at = ['spec', 'issuerRef', 'name']

export const disallowedCertificateIssuer: Control = defineControl({
  id: 'disallowed-certificate-issuer',
  title: 'Certificate comes from an issuer that is not on the list',
  severity: 'low',
  persona: 'strict',
  why: 'Clients that trust the issuer trust whatever it signs, and those that do not refuse to connect.',
  remediation:
    'Use an issuer of the list, or add it to the parameter `issuers`; with `domains` only certificates for hosts of these domains are judged.',
  aliases: ['kyverno:cert-manager-restrict-issuer'],
  references: ['https://cert-manager.io/docs/concepts/issuer/'],
  on: 'resource',
  kinds: ['cert-manager.io/Certificate'],
  params: { issuers: [] as readonly string[], domains: [] as readonly string[] },
  applies({ object, params: { issuers, domains } }) {
    if (issuers.length === 0) return 'no issuers are configured'
    const hosts = textsAt(object, ['spec', 'dnsNames'])
    const isAsked = hosts.some((host) => domains.some((domain) => `.${host}`.endsWith(`.${domain}`)))
    return domains.length === 0 || isAsked || 'its hosts are of other domains'
  },
  *check({ object, params }) {
    const name = textAt(object, at)
    if (name === undefined || params.issuers.includes(name)) return
    yield { at, message: `issuer \`${name}\` is not on the list` }
  },
})
