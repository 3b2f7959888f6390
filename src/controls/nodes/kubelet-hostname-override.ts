import { type Control, defineControl } from '#model'
import { isGiven } from '../control-plane/flag-control.ts'

export const kubeletHostnameOverride: Control = defineControl({
  id: 'kubelet-hostname-override',
  title: 'Kubelet calls its node something else than its host',
  severity: 'low',
  persona: 'strict',
  why: 'Certificates and logs name the host, Kubernetes names the node: whoever looks into an incident has to guess which is which.',
  remediation:
    "Take `--hostname-override` out of the kubelet's flags, unless the cloud asks for it, and let the node register anew.",
  aliases: [
    'kubescape:C-0179',
    'trivy:KCV-0086',
    'checkov:CKV_K8S_146',
    'kics:kubelet_hostname_override_is_set',
    'stig:V-242404',
  ],
  references: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/'],
  on: 'cluster',
  needs: { facts: ['kubelet-flags'] },
  *check({ facts }) {
    for (const [node, flags] of Object.entries(facts['kubelet-flags'])) {
      if (!isGiven(flags, 'hostname-override')) continue
      const name = flags['hostname-override']!
      yield {
        at: [],
        message: `kubelet of node \`${node}\` is told to call its host \`${name}\``,
        evidence: [{ at: ['kubelet-flags', node, 'hostname-override'], value: name }],
        discriminator: node,
      }
    }
  },
})
