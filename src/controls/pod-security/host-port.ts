import { type Control, containerName, defineControl } from '#model'
import { isWithin } from './numeric-id/range.ts'

export const hostPort: Control = defineControl({
  id: 'host-port',
  title: 'Container listens on a port of the node',
  severity: 'medium',
  why: 'A host port is open on the address of the node, beside any Service, and limits the pod to one per node.',
  remediation: 'Remove `hostPort` and expose the port by a Service.',
  aliases: [
    'kubescape:C-0044',
    'trivy:KSV-0024',
    'polaris:hostPortSet',
    'checkov:CKV_K8S_26',
    'kics:workload_host_port_not_specified',
    'kyverno:disallow-host-ports',
    'kyverno:disallow-host-ports-range',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  on: 'container',
  params: { allowed: [] as readonly string[] },
  fix: 'unsafe',
  *check(context) {
    for (const [index, port] of (context.container.ports ?? []).entries()) {
      if (!port?.hostPort || isWithin(port.hostPort, context.params.allowed)) continue
      const at = ['ports', index, 'hostPort']
      yield {
        at,
        message: `${containerName(context)} listens on port ${port.hostPort} of the node`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
