import type { Path } from '#model'
import type { Ingress, IngressServiceBackend } from '#schema'

/** A Service that an Ingress routes to, and its place in the Ingress. */
export interface IngressBackendPlace {
  readonly service: IngressServiceBackend
  readonly at: Path
}

/** The Services of an Ingress: its default backend's, and one for each path. */
export function ingressBackends({ spec = {} }: Ingress): IngressBackendPlace[] {
  const paths = (spec.rules ?? []).flatMap(({ http }, rule) =>
    (http?.paths ?? []).map(({ backend }, path) => ({
      backend,
      at: ['spec', 'rules', rule, 'http', 'paths', path, 'backend', 'service'] as Path,
    })),
  )
  const fallback = { backend: spec.defaultBackend, at: ['spec', 'defaultBackend', 'service'] as Path }
  return [fallback, ...paths].flatMap(({ backend, at }) =>
    backend?.service == null ? [] : [{ service: backend.service, at }],
  )
}
