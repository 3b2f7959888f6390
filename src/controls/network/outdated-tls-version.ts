import { type Control, defineControl, type Path } from '#model'
import { placesAt } from './custom/places.ts'

/** Where each kind says the lowest version of TLS, and what it calls version 1.2. */
const fields: Readonly<Record<string, { readonly at: readonly Path[]; readonly version12: string }>> = {
  'networking.istio.io': {
    at: [['spec', 'servers', '*', 'tls', 'minProtocolVersion']],
    version12: 'TLSV1_2',
  },
  'consul.hashicorp.com': {
    at: [
      ['spec', 'tls', 'incoming', 'tlsMinVersion'],
      ['spec', 'tls', 'outgoing', 'tlsMinVersion'],
    ],
    version12: 'TLSv1_2',
  },
  'traefik.io': { at: [['spec', 'minVersion']], version12: 'VersionTLS12' },
  'traefik.containo.us': { at: [['spec', 'minVersion']], version12: 'VersionTLS12' },
  'operator.openshift.io': {
    at: [['spec', 'tlsSecurityProfile', 'custom', 'minTLSVersion']],
    version12: 'VersionTLS12',
  },
}

const outdated = /^(?:TLSv1_[01]|VersionTLS1[01]|VersionSSL30)$/i

export const outdatedTlsVersion: Control = defineControl({
  id: 'outdated-tls-version',
  title: 'Gateway or mesh accepts TLS below version 1.2',
  severity: 'medium',
  why: 'Versions 1.0 and 1.1 rest on hashes and ciphers that are broken, and whoever is on the way makes old clients use them (RFC 8996).',
  remediation: 'Set the lowest version to TLS 1.2 or 1.3.',
  aliases: ['kyverno:enforce-min-tls-version'],
  references: ['https://www.rfc-editor.org/rfc/rfc8996'],
  on: 'resource',
  kinds: [
    'networking.istio.io/Gateway',
    'consul.hashicorp.com/Mesh',
    'traefik.io/TLSOption',
    'traefik.containo.us/TLSOption',
    'operator.openshift.io/IngressController',
  ],
  fix: 'unsafe',
  *check({ resource, object }) {
    const { at: patterns, version12 } = fields[resource.group]!
    for (const { at, value } of patterns.flatMap((pattern) => placesAt(object, pattern))) {
      if (typeof value !== 'string' || !outdated.test(value)) continue
      yield {
        at,
        message: `\`${resource.name}\` accepts TLS from \`${value}\` on`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: version12 }] },
      }
    }
  },
})
