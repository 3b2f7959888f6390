import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isModernTls } from '../control-plane/values.ts'

export const controllerManagerWeakTlsVersion: Control = defineFlagControl({
  id: 'controller-manager-weak-tls-version',
  title: 'Controller manager accepts TLS older than 1.2',
  severity: 'low',
  why: 'TLS 1.0 and 1.1 have known attacks, and no client of Kubernetes needs them.',
  remediation: 'Remove `--tls-min-version`, which is `VersionTLS12` by default.',
  aliases: ['stig:V-242376'],
  component: 'controller-manager',
  flags: ['tls-min-version'],
  absent: 'pass',
  accepts: isModernTls,
})
