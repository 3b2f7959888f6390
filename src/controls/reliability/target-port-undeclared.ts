import { type Control, defineControl, podKinds, type Workload } from '#model'
import { workloadsBehind } from './services/selected.ts'

export const targetPortUndeclared: Control = defineControl({
  id: 'target-port-undeclared',
  title: 'Service sends to a port by a name that no pod declares',
  severity: 'medium',
  persona: 'reliability',
  why: 'The Service has no endpoints at that port, so connections to it fail.',
  remediation: 'Name the port of the container so, or correct `targetPort`.',
  aliases: ['popeye:POP-1106'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  on: 'service',
  needs: { look: podKinds },
  params: { numbers: false },
  *check({ resource, service, look, params }) {
    const workloads = workloadsBehind(service, resource.namespace, look)
    if (workloads.length === 0) return
    const declared = new Set(workloads.flatMap(portsOf))
    for (const [index, { targetPort }] of (service.spec?.ports ?? []).entries()) {
      if (targetPort === undefined || (typeof targetPort === 'number' && !params.numbers)) continue
      if (declared.has(targetPort)) continue
      yield {
        at: ['spec', 'ports', index, 'targetPort'],
        message: `service \`${resource.name}\` sends to port \`${targetPort}\`, which none of its pods declares`,
      }
    }
  },
})

function portsOf({ containers }: Workload): (string | number | undefined)[] {
  return containers.flatMap(({ spec }) =>
    (spec.ports ?? []).flatMap(({ name, containerPort }) => [name, containerPort]),
  )
}
