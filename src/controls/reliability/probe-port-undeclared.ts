import { type Control, containerName, defineControl } from '#model'
import { portOf, probesOf } from './probes/probes.ts'

export const probePortUndeclared: Control = defineControl({
  id: 'probe-port-undeclared',
  title: 'Probe calls a port by a name that the container does not declare',
  severity: 'medium',
  persona: 'reliability',
  why: 'The probe always fails, so the container is restarted without end, or never receives a request.',
  remediation: 'Name a port of the container so, or use the number.',
  aliases: ['kube-linter:liveness-port', 'kube-linter:readiness-port', 'kube-linter:startup-port'],
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port',
  ],
  on: 'container',
  *check({ container, role }) {
    const names = new Set((container.ports ?? []).map(({ name }) => name))
    for (const [field, probe] of probesOf(container)) {
      const [call, port] = portOf(probe) ?? []
      if (call === undefined || typeof port !== 'string' || names.has(port) || /^\d+$/.test(port)) continue
      yield {
        at: [field, call, 'port'],
        message: `${field} of ${containerName({ container, role })} calls port \`${port}\`, which the container does not declare`,
      }
    }
  },
})
