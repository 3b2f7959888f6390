import { type Control, defineControl } from '#model'
import { textsAt } from './custom/places.ts'

const at = ['spec', 'dnsNames']

export const crowdedCertificate: Control = defineControl({
  id: 'crowded-certificate',
  title: 'Certificate holds for many hosts',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever gets hold of the key serves as all of them, and when one of them cannot be validated none is renewed.',
  remediation: 'Ask for a certificate for each application; the parameter `hosts` says what is many.',
  aliases: ['kyverno:cert-manager-limit-dnsnames'],
  references: ['https://cert-manager.io/docs/usage/certificate/'],
  on: 'resource',
  kinds: ['cert-manager.io/Certificate'],
  params: { hosts: 20 },
  *check({ object, params }) {
    const { length } = textsAt(object, at)
    if (length <= params.hosts) return
    yield { at, message: `the certificate holds for ${length} hosts, more than ${params.hosts}` }
  },
})
