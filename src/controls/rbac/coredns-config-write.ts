import type { Control } from '#model'
import { definePowerControl } from './role/power-control.ts'

export const corednsConfigWrite: Control = definePowerControl({
  id: 'coredns-config-write',
  title: 'Role writes the configuration of the cluster DNS',
  severity: 'medium',
  persona: 'strict',
  why: 'Whoever writes the ConfigMap of CoreDNS sends every name that a pod asks for to an address of their choice.',
  remediation: 'Name the ConfigMaps that the holder needs in `resourceNames`.',
  aliases: ['kubescape:C-0037'],
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/'],
  power: { groups: [''], resources: ['configmaps'], verbs: ['update', 'patch'] },
  does: 'write the configuration of the cluster DNS',
  within: 'kube-system',
  named: (name) => ['coredns', 'coredns-custom', 'kube-dns'].includes(name),
})
