import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'

export const apiServerSecurePortOff: Control = defineFlagControl({
  id: 'api-server-secure-port-off',
  title: 'API server does not serve on its secure port',
  severity: 'medium',
  why: 'Callers are left with a port that asks for no credentials and encrypts nothing.',
  remediation: 'Remove `--secure-port`, or set it to the port that clients use.',
  aliases: [
    'kubescape:C-0128',
    'trivy:KCV-0017',
    'checkov:CKV_K8S_89',
    'kics:secure_port_set_to_zero',
    'steampipe:container_argument_secure_port_not_0',
    'steampipe:endpoint_api_serve_on_secure_port',
    'stig:V-242389',
  ],
  component: 'api-server',
  flags: ['secure-port'],
  absent: 'pass',
  accepts: (value) => value !== '0',
})
