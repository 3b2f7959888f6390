import type { Path } from '#model'
import type { Ingress } from '#schema'

/** The Services that an Ingress names, and where. */
export function backendsOf({ spec = {} }: Ingress): { readonly name: string; readonly at: Path }[] {
  const paths = (spec.rules ?? []).flatMap(({ http }, rule) =>
    (http?.paths ?? []).map(({ backend }, path) => ({
      name: backend?.service?.name,
      at: ['spec', 'rules', rule, 'http', 'paths', path, 'backend', 'service', 'name'] as Path,
    })),
  )
  const fallback = {
    name: spec.defaultBackend?.service?.name,
    at: ['spec', 'defaultBackend', 'service', 'name'],
  }
  return [fallback, ...paths].flatMap(({ name, at }) => (name === undefined ? [] : [{ name, at }]))
}
