import { type Control, containerName, defineControl } from '#model'
import { portOf, probesOf } from '../reliability/probes/probes.ts'

export const numberedProbePort: Control = defineControl({
  id: 'numbered-probe-port',
  title: 'Probe calls a named port by its number',
  severity: 'low',
  persona: 'hygiene',
  why: 'Whoever changes the port of the container has to remember the probe.',
  remediation: "Use the port's name in the probe.",
  aliases: ['popeye:POP-105'],
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port',
  ],
  on: 'container',
  fix: 'safe',
  *check({ container, role }) {
    for (const [field, probe] of probesOf(container)) {
      const [call, port] = portOf(probe) ?? []
      if (call === undefined || call === 'grpc') continue
      const name = container.ports?.find(({ containerPort }) => containerPort === port)?.name
      if (name === undefined) continue
      const at = [field, call, 'port']
      yield {
        at,
        message: `${field} of ${containerName({ container, role })} calls port \`${name}\` by its number`,
        fix: { safety: 'safe', operations: [{ op: 'set', path: at, value: name }] },
      }
    }
  },
})
