import { type Control, defineControl, podKinds } from '#model'
import { workloadsBehind } from '../reliability/services/selected.ts'

export const numberedTargetPort: Control = defineControl({
  id: 'numbered-target-port',
  title: 'Service refers to a named port by its number',
  severity: 'low',
  persona: 'hygiene',
  why: 'Whoever changes the port of the container has to remember the Service.',
  remediation: "Set `targetPort` to the port's name.",
  aliases: ['popeye:POP-1102'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  on: 'service',
  fix: 'unsafe',
  needs: { look: podKinds },
  *check({ resource, service, look }) {
    const ports = workloadsBehind(service, resource.namespace, look)
      .flatMap(({ containers }) => containers)
      .flatMap(({ spec }) => spec.ports ?? [])
    for (const [index, { port, targetPort = port }] of (service.spec?.ports ?? []).entries()) {
      const name = ports.find(({ containerPort }) => containerPort === targetPort)?.name
      if (name === undefined) continue
      const at = ['spec', 'ports', index, 'targetPort']
      yield {
        at,
        message: `service \`${resource.name}\` refers to port \`${name}\` by its number`,
        fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: name }] },
      }
    }
  },
})
