import type { AnyContainer } from '../workload.ts'

/** What a runtime grants where a container says nothing (containerd's `oci/spec.go`; CRI-O leaves out two of them). */
export const defaultCapabilities: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'NET_RAW',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
])

/** The name as runtimes read it: any case, with or without `CAP_`. */
export function capabilityName(text: string): string {
  const name = text.toUpperCase()
  return name.startsWith('CAP_') ? name.slice(4) : name
}

/**
 * Whether a container ends up with a capability. As containerd reads the lists: `ALL` first, then single additions,
 * then single drops. Where a container both adds and drops `ALL`, Docker's runtime adds, so that it may have it.
 */
export function hasCapability({ securityContext }: AnyContainer, name: string): boolean {
  if (securityContext?.privileged === true) return true
  const { add, drop } = securityContext?.capabilities ?? {}
  if (lists(drop, name)) return false
  if (lists(add, name)) return true
  if (lists(add, 'ALL')) return true
  if (lists(drop, 'ALL')) return false
  return defaultCapabilities.has(name)
}

function lists(names: readonly string[] | undefined, name: string): boolean {
  return names?.some((text) => capabilityName(text ?? '') === name) ?? false
}
