import { type Control, defineControl } from '#model'

export const externalIpsService: Control = defineControl({
  id: 'external-ips-service',
  title: 'Service claims addresses outside the cluster',
  severity: 'high',
  why: 'Every node sends what any pod addresses to a claimed address to this Service instead, whoever owns the address (CVE-2020-8554).',
  remediation:
    'Remove `externalIPs` and use a load balancer; turn the field off with the admission plug-in `DenyServiceExternalIPs`.',
  aliases: ['trivy:KSV-0108', 'kyverno:restrict-external-ips', 'gatekeeper:externalip'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#external-ips'],
  on: 'service',
  fix: 'unsafe',
  *check({ resource, service }) {
    const addresses = service.spec?.externalIPs ?? []
    if (addresses.length === 0) return
    const at = ['spec', 'externalIPs']
    yield {
      at,
      message: `service \`${resource.name}\` claims ${addresses.map((address) => `\`${address}\``).join(', ')}`,
      fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
    }
  },
})
