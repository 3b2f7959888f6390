import type { Flags } from '#model'

/** True where the audit log is a file of the node, else why its rotation does not matter. */
export function keepsFile(flags: Flags): true | string {
  const path = flags['audit-log-path'] ?? ''
  return (path !== '' && path !== '-') || 'no audit log is kept in a file'
}
