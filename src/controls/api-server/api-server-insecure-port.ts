import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'

export const apiServerInsecurePort: Control = defineFlagControl({
  id: 'api-server-insecure-port',
  title: 'API server has a port without authentication',
  severity: 'high',
  why: 'Whoever reaches the port, such as any process or pod in the network of the node, may do everything in the cluster.',
  remediation: 'Set `--insecure-port=0`.',
  aliases: [
    'kubescape:C-0005',
    'checkov:CKV_K8S_88',
    'kics:insecure_port_not_properly_set',
    'kube-hunter:KHV006',
    'mondoo:https-api-server',
    'steampipe:container_argument_insecure_port_0',
    'stig:V-242386',
  ],
  component: 'api-server',
  flags: ['insecure-port'],
  absent: 'fail',
  endedIn: 20,
  accepts: (value) => value === '0',
})
