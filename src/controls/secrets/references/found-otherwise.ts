import type { Resource } from '#model'
import type { ConfigMap, Secret } from '#schema'

/** Labels that say what an object belongs to; by any other a program may look for it. */
const ordinary =
  /^(?:app|chart|component|env|environment|heritage|k8s-app|name|owner|part-of|release|team|tier|version|app\.kubernetes\.io\/.*|helm\.sh\/.*|kustomize\.toolkit\.fluxcd\.io\/.*|argocd\.argoproj\.io\/instance)$/

const byType = /^(?:helm\.sh\/release|bootstrap\.kubernetes\.io\/token|kubernetes\.io\/service-account-token)/

/** Why something may use a Secret or ConfigMap without naming it, if so. */
export function isFoundOtherwise(
  { name, namespace = '', labels }: Pick<Resource, 'name' | 'namespace' | 'labels'>,
  object: Secret | ConfigMap,
): string | undefined {
  if (/^kube-(?:system|public|node-lease)$/.test(namespace)) return 'programs of Kubernetes use it'
  if (isInEveryNamespace(name)) return 'every namespace has it'
  if ('type' in object && byType.test(object.type ?? '')) return 'a program finds it by its type'
  return Object.keys(labels).some((label) => !ordinary.test(label))
    ? 'a program may find it by its labels'
    : undefined
}

/** ConfigMaps with the certificate of an authority, which every namespace has. */
export function isInEveryNamespace(name: string): boolean {
  return /^(?:kube-root-ca|openshift-service-ca)\.crt$/.test(name)
}
