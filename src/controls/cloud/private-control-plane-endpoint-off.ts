import type { Control } from '#model'
import { defineClusterControl } from './cluster/cluster-control.ts'

export const privateControlPlaneEndpointOff: Control = defineClusterControl({
  id: 'private-control-plane-endpoint-off',
  title: 'Nodes reach the control plane over its public endpoint',
  severity: 'low',
  persona: 'strict',
  why: 'What nodes and control plane say to each other leaves the network, and the addresses of the nodes must be among those that may connect.',
  remediation: 'Turn the private endpoint on.',
  aliases: ['kubescape:C-0227', 'kubescape:C-0228'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html'],

  *eks({ cluster: { resourcesVpcConfig } }) {
    if (resourcesVpcConfig?.endpointPrivateAccess === true) return
    yield {
      at: ['cluster', 'resourcesVpcConfig', 'endpointPrivateAccess'],
      message: 'the control plane has no private endpoint, and nodes use the public one',
    }
  },
})
