import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { isLoopback } from '../control-plane/values.ts'

export const apiServerInsecureAddress: Control = defineFlagControl({
  id: 'api-server-insecure-address',
  title: 'Port without authentication is open to the network',
  severity: 'critical',
  why: 'Whoever reaches the address, such as any pod, may do everything in the cluster.',
  remediation: 'Set `--insecure-port=0` and remove `--insecure-bind-address`.',
  aliases: [
    'checkov:CKV_K8S_86',
    'kics:insecure_bind_address_set',
    'steampipe:container_no_argument_insecure_bind_address',
    'stig:V-242388',
  ],
  component: 'api-server',
  flags: ['insecure-bind-address'],
  absent: 'pass',
  endedIn: 20,
  accepts: isLoopback,
  matters: (flags) => flags['insecure-port'] !== '0' || 'the port is off',
})
