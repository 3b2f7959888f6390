import { type Control, defineControl, type Resource } from '#model'
import type { Ingress } from '#schema'

export const ingressWithoutTls: Control = defineControl({
  id: 'ingress-without-tls',
  title: 'Ingress serves a host without TLS',
  severity: 'medium',
  why: 'Whoever is on the way reads and changes what is sent, session cookies among it.',
  remediation: 'List the host in `spec.tls` with the Secret of its certificate.',
  aliases: [
    'kubescape:C-0263',
    'polaris:tlsSettingsMissing',
    'kyverno:require-ingress-https',
    'kyverno:ingress-host-match-tls',
    'gatekeeper:httpsonly',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  on: 'resource',
  kinds: ['Ingress'],
  params: { plainOff: false },
  *check({ resource, object: { spec = {} }, params }) {
    if (params.plainOff && resource.annotations[allowsPlain] !== 'false') {
      const message = `ingress \`${resource.name}\` is not told to refuse plain HTTP`
      yield { at: ['metadata', 'annotations', allowsPlain], message }
    }
    if (endsElsewhere(resource)) return
    if ((spec.tls ?? []).length === 0) {
      yield { at: ['spec', 'tls'], message: `ingress \`${resource.name}\` serves without TLS` }
      return
    }
    for (const [index, { host }] of (spec.rules ?? []).entries()) {
      if (host === undefined || host === '' || isCovered(spec, host)) continue
      yield { at: ['spec', 'rules', index, 'host'], message: `no entry of \`tls\` lists host \`${host}\`` }
    }
  },
})

const allowsPlain = 'kubernetes.io/ingress.allow-http'

/** Annotations that give a load balancer in front its certificate. */
const certificates = [
  'alb.ingress.kubernetes.io/certificate-arn',
  'ingress.gcp.kubernetes.io/pre-shared-cert',
  'networking.gke.io/managed-certificates',
  'networking.gke.io/v1beta1.FrontendConfig',
  'appgw.ingress.kubernetes.io/appgw-ssl-certificate',
]

function endsElsewhere({ annotations }: Pick<Resource, 'annotations'>): boolean {
  if (certificates.some((name) => annotations[name] !== undefined)) return true
  return (annotations['alb.ingress.kubernetes.io/listen-ports'] ?? '').includes('HTTPS')
}

/** An entry without hosts is the controller's default certificate, which serves them all. */
function isCovered({ tls = [] }: NonNullable<Ingress['spec']>, host: string): boolean {
  return tls.some(
    ({ hosts = [] }) =>
      hosts.length === 0 || hosts.includes(host) || hosts.includes(host.replace(/^[^.]+/, '*')),
  )
}
