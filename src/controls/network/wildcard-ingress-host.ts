import { type Control, defineControl } from '#model'

export const wildcardIngressHost: Control = defineControl({
  id: 'wildcard-ingress-host',
  title: 'Ingress takes every host of a domain',
  severity: 'low',
  persona: 'strict',
  why: 'A wildcard, or a rule without a host, serves names that nobody meant, and takes over those that another Ingress loses.',
  remediation: 'List the hosts.',
  aliases: [
    'kyverno:restrict-ingress-wildcard',
    'kyverno:disallow-empty-ingress-host',
    'gatekeeper:block-wildcard-ingress',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards'],
  on: 'resource',
  kinds: ['Ingress'],
  *check({ object: { spec = {} } }) {
    for (const [index, { host = '' }] of (spec.rules ?? []).entries()) {
      if (host !== '' && !host.startsWith('*')) continue
      const message =
        host === '' ? 'rule without a host serves every name' : `rule serves every name of \`${host}\``
      yield { at: ['spec', 'rules', index, 'host'], message }
    }
  },
})
