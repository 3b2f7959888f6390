import type { Path, Resource } from '#model'
import type { Ingress } from '#schema'

/** The class of an Ingress by field or, before there was one, by annotation; undefined: the cluster's default. */
export function classOf({ object, annotations }: Resource<Ingress>): string | undefined {
  return object.spec?.ingressClassName ?? annotations['kubernetes.io/ingress.class']
}

/** A host, with one of its paths. */
export interface HostPath {
  readonly host: string
  readonly path: string
  readonly at: Path
}

/** What the rules of an Ingress serve; rules without a host are left out. */
export function hostPathsOf({ spec = {} }: Ingress): HostPath[] {
  return (spec.rules ?? []).flatMap(({ host = '', http }, rule) => {
    if (host === '') return []
    const at = ['spec', 'rules', rule]
    const paths = (http?.paths ?? []).map(({ path = '/' }, index) => ({
      host,
      path,
      at: [...at, 'http', 'paths', index],
    }))
    return paths.length > 0 ? paths : [{ host, path: '/', at: [...at, 'host'] }]
  })
}
