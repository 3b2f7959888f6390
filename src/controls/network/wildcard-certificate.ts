import { type Control, defineControl } from '#model'
import { placesAt } from './custom/places.ts'

export const wildcardCertificate: Control = defineControl({
  id: 'wildcard-certificate',
  title: 'Certificate holds for every host of a domain',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever gets hold of the key serves as any host of the domain, also those of other teams.',
  remediation: 'List the hosts in `dnsNames`.',
  references: ['https://cert-manager.io/docs/usage/certificate/'],
  on: 'resource',
  kinds: ['cert-manager.io/Certificate'],
  *check({ object }) {
    for (const { at, value } of placesAt(object, ['spec', 'dnsNames', '*'])) {
      if (typeof value !== 'string' || !value.startsWith('*')) continue
      yield { at, message: `the certificate holds for every host of \`${value}\`` }
    }
  },
})
