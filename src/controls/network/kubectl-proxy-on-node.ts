import { type Control, defineControl } from '#model'
import { isLoopback } from './proxy/kubectl-proxy.ts'

export const kubectlProxyOnNode: Control = defineControl({
  id: 'kubectl-proxy-on-node',
  title: 'Node serves the Kubernetes API without credentials',
  severity: 'critical',
  why: 'Whoever reaches the port acts as the user who started `kubectl proxy`, on a node mostly an administrator.',
  remediation: 'End the process; started without `--address` it answers the machine itself alone.',
  aliases: ['kube-hunter:KHV049'],
  references: ['https://kubernetes.io/docs/reference/kubectl/generated/kubectl_proxy/'],
  on: 'cluster',
  needs: { facts: ['node-listeners'] },
  *check({ facts }) {
    for (const [node, listeners] of Object.entries(facts['node-listeners'])) {
      for (const { address, port, command } of listeners) {
        const [program = '', ...rest] = command
        if (!/(?:^|\/)kubectl$/.test(program) || !rest.includes('proxy') || isLoopback(address)) continue
        yield {
          at: [],
          message: `\`kubectl proxy\` answers on \`${address}\`, port ${port}, of node \`${node}\``,
          discriminator: `${node}/${port}`,
        }
      }
    }
  },
})
