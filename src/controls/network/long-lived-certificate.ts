import { type Control, defineControl, valueAt } from '#model'
import { textAt } from './custom/places.ts'

const at = ['spec', 'duration']

export const longLivedCertificate: Control = defineControl({
  id: 'long-lived-certificate',
  title: 'Certificate is valid for long',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever gets hold of the key serves with it until the certificate ends, and nobody practises its renewal.',
  remediation:
    'Set a `duration` of at most 100 days; the parameter `hours` says what is long, and `fixedBy` which issuers decide themselves, by a part of their name.',
  aliases: ['kyverno:cert-manager-limit-duration'],
  references: ['https://cert-manager.io/docs/usage/certificate/#renewal'],
  on: 'resource',
  kinds: ['cert-manager.io/Certificate'],
  params: { hours: 2400, fixedBy: ['letsencrypt'] as readonly string[] },
  applies({ object, params }) {
    if (valueAt(object, ['spec', 'isCA']) === true) return 'it signs other certificates'
    const issuer = textAt(object, ['spec', 'issuerRef', 'name']) ?? ''
    return !params.fixedBy.some((part) => issuer.includes(part)) || 'its issuer decides how long it is valid'
  },
  *check({ object, params }) {
    const duration = textAt(object, at)
    if (duration === undefined || hoursOf(duration) <= params.hours) return
    yield { at, message: `the certificate is valid for \`${duration}\`` }
  },
})

/** The hours of a duration as Go writes it (`8760h0m0s`); what is below an hour does not matter here. */
function hoursOf(duration: string): number {
  return Number(/^(\d+)h/.exec(duration)?.[1] ?? 0)
}
