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
  *check(context) {
    const index = context.container.ports?.findIndex((port) => port?.containerPort === 22) ?? -1
    if (index >= 0)
      yield { at: ['ports', index, 'containerPort'], message: `${containerName(context)} offers port 22` }
  },
})
