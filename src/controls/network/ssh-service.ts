import { type Control, defineControl } from '#model'

export const sshService: Control = defineControl({
  id: 'ssh-service',
  title: 'Service leads to SSH',
  severity: 'low',
  persona: 'strict',
  why: 'A shell that others reach by a Service is a way in that no role binding limits and no audit log shows.',
  remediation: 'Use `kubectl exec` or `kubectl debug`; where SSH is the service, accept the finding.',
  aliases: ['kubescape:C-0042'],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/'],
  on: 'service',
  params: { ports: ['22'] as readonly string[] },
  *check({ resource, service, params }) {
    for (const [index, port] of (service.spec?.ports ?? []).entries()) {
      for (const field of ['port', 'targetPort'] as const) {
        const number = port?.[field]
        if (number === undefined || !params.ports.includes(String(number))) continue
        yield {
          at: ['spec', 'ports', index, field],
          message: `service \`${resource.name}\` leads to port ${number}`,
        }
        break
      }
    }
  },
})
