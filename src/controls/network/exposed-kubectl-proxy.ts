import { type Control, containerName, defineControl } from '#model'
import { exposedProxyAddress } from './proxy/kubectl-proxy.ts'

export const exposedKubectlProxy: Control = defineControl({
  id: 'exposed-kubectl-proxy',
  title: 'Container serves the Kubernetes API to everybody that reaches it',
  severity: 'high',
  why: "`kubectl proxy` adds the pod's token to each request, so that every caller has the rights of its service account.",
  remediation:
    'Remove `--address`, so that only containers of the same pod reach it, or call the API server with a token of their own.',
  aliases: ['kube-hunter:KHV049'],
  references: ['https://kubernetes.io/docs/reference/kubectl/generated/kubectl_proxy/'],
  on: 'container',
  *check({ container, role }) {
    const [command, args] = [container.command ?? [], container.args ?? []]
    const address = exposedProxyAddress([...command, ...args])
    if (address === undefined) return
    yield {
      at: [args.length > 0 ? 'args' : 'command'],
      message: `${containerName({ container, role })} runs \`kubectl proxy\` on \`${address}\``,
    }
  },
})
