import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isModernTls } from '../control-plane/values.ts'

export const apiServerWeakTlsVersion: Control = defineFlagControl({
  id: 'api-server-weak-tls-version',
  title: 'API server accepts TLS older than 1.2',
  severity: 'medium',
  why: 'TLS 1.0 and 1.1 have known attacks, and no client of Kubernetes needs them.',
  remediation: 'Remove `--tls-min-version`, which is `VersionTLS12` by default.',
  aliases: ['stig:V-242378', 'stig:V-242468'],
  component: 'api-server',
  flags: ['tls-min-version'],
  absent: 'pass',
  accepts: isModernTls,
})
