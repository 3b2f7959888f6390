import type { Namespace } from '#schema'

/** Whether the label says that Istio takes the namespace's pods in, with sidecars or without. */
export function isInIstio({ metadata }: Namespace): boolean {
  const labels = metadata?.labels ?? {}
  return (
    labels['istio-injection'] === 'enabled' ||
    labels['istio.io/rev'] !== undefined ||
    labels['istio.io/dataplane-mode'] === 'ambient'
  )
}

/** Whether Istio or Linkerd takes the namespace's pods in. */
export function isInMesh(namespace: Namespace): boolean {
  const inject = namespace.metadata?.annotations?.['linkerd.io/inject']
  return isInIstio(namespace) || inject === 'enabled' || inject === 'ingress'
}
