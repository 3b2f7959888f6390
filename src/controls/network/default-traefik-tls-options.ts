import { type Control, defineControl } from '#model'

export const defaultTraefikTlsOptions: Control = defineControl({
  id: 'default-traefik-tls-options',
  title: 'TLSOption changes what Traefik does by default',
  severity: 'low',
  persona: 'strict',
  why: 'A TLSOption named `default` holds for every host of the proxy, and two of them in different namespaces undo each other.',
  remediation: 'Give it another name and refer to it in the routes that need it.',
  aliases: ['kyverno:disallow-default-tlsoptions'],
  references: ['https://doc.traefik.io/traefik/https/tls/#tls-options'],
  on: 'resource',
  kinds: ['traefik.io/TLSOption', 'traefik.containo.us/TLSOption'],
  *check({ resource: { name } }) {
    if (name === 'default') yield { at: ['metadata', 'name'], message: 'it holds for every host of Traefik' }
  },
})
