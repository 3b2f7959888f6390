import { type Control, defineControl } from '#model'
import { textAt } from './custom/places.ts'

const at = ['spec', 'issuerRef', 'name']

export const disallowedCertificateIssuer: Control = defineControl({
  id: 'disallowed-certificate-issuer',
  title: 'Certificate comes from an issuer that is not on the list',
  severity: 'low',
  persona: 'strict',
  why: 'Clients that trust the issuer trust whatever it signs, and those that do not refuse to connect.',
  remediation: 'Use an issuer of the list, or add it to the parameter `issuers`.',
  aliases: ['kyverno:cert-manager-restrict-issuer'],
  references: ['https://cert-manager.io/docs/concepts/issuer/'],
  on: 'resource',
  kinds: ['cert-manager.io/Certificate'],
  params: { issuers: [] as readonly string[] },
  applies: ({ params }) => params.issuers.length > 0 || 'no issuers are configured',
  *check({ object, params }) {
    const name = textAt(object, at)
    if (name === undefined || params.issuers.includes(name)) return
    yield { at, message: `issuer \`${name}\` is not on the list` }
  },
})
