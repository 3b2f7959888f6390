import type { Namespace } from '#schema'

const prefix = 'pod-security.kubernetes.io/'

/** The Pod Security level that a namespace's label asks for. */
export function levelOf({ metadata }: Namespace, mode: 'enforce' | 'warn' | 'audit'): string | undefined {
  return metadata?.labels?.[prefix + mode]
}

export const enforceLabel = `${prefix}enforce`

/** For `applies`: namespaces of Kubernetes itself, whose pods need what no level allows. */
export function isOrdinary({ metadata }: Namespace): true | string {
  return (
    !['kube-system', 'kube-public', 'kube-node-lease'].includes(metadata?.name ?? '') ||
    'Kubernetes runs its own pods there'
  )
}
