import { type Control, defineControl } from '#model'

export const publicNode: Control = defineControl({
  id: 'public-node',
  title: 'Node has an address of the internet',
  severity: 'medium',
  persona: 'strict',
  why: 'A node port, the kubelet or a service of the node is one firewall rule away from everybody.',
  remediation: 'Make the pool again with private addresses, and let nodes out through a NAT gateway.',
  aliases: ['kubescape:C-0229', 'kubescape:C-0248'],
  references: ['https://kubernetes.io/docs/reference/node/node-status/#addresses'],

  on: 'resource',
  kinds: ['Node'],
  *check({ resource, object }) {
    const index = object.status?.addresses?.findIndex(({ type }) => type === 'ExternalIP') ?? -1
    if (index < 0) return
    yield {
      at: ['status', 'addresses', index],
      message: `node \`${resource.name}\` has the public address \`${object.status?.addresses?.[index]?.address}\``,
    }
  },
})
