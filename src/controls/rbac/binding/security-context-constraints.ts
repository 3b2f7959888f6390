const permissive: ReadonlySet<string> = new Set([
  'anyuid',
  'privileged',
  'hostaccess',
  'hostmount-anyuid',
  'hostmount-anyuid-v2',
  'hostnetwork',
  'hostnetwork-v2',
  'node-exporter',
])

/** Whether SecurityContextConstraints that OpenShift ships allow more than its restricted and non-root ones. */
export function isPermissive(name: string): boolean {
  return permissive.has(name)
}
