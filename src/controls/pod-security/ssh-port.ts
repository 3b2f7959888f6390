import { type Control, containerName, defineControl } from '#model'

export const sshPort: Control = defineControl({
  id: 'ssh-port',
  title: 'Container offers SSH',
  severity: 'low',
  persona: 'strict',
  why: 'A login server in a container is one more way in, beside those that Kubernetes authorises and records.',
  remediation: 'Use `kubectl exec` or `kubectl debug`; where SSH is the service, accept the finding.',
  aliases: ['kubescape:C-0042', 'kube-linter:ssh-port'],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/'],
  on: 'container',
  params: { ports: ['22'] as readonly string[] },
  *check(context) {
    for (const [index, port] of (context.container.ports ?? []).entries()) {
      for (const field of ['containerPort', 'hostPort'] as const) {
        const number = port?.[field]
        if (number === undefined || !context.params.ports.includes(String(number))) continue
        yield { at: ['ports', index, field], message: `${containerName(context)} offers port ${number}` }
        break
      }
    }
  },
})
