import { type Control, defineControl } from '#model'
import type { Service } from '#schema'
import { isPortName, isPortNumber } from '../reliability/services/port-name.ts'

export const invalidServicePort: Control = defineControl({
  id: 'invalid-service-port',
  title: 'Port of a Service is one that Kubernetes refuses',
  severity: 'medium',
  persona: 'hygiene',
  why: 'The API server refuses the Service, so that nothing answers at its name.',
  remediation:
    'Give each of several ports a name of its own, and let `targetPort` be a number or a name of at most 15 small letters, digits and hyphens.',
  aliases: ['kube-linter:invalid-target-ports'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services'],
  on: 'service',
  *check({ resource, service }) {
    const ports = service.spec?.ports ?? []
    for (const [index, port] of ports.entries()) {
      const isTaken = ports.slice(0, index).some(({ name }) => name !== undefined && name === port.name)
      const problem = problemOf(port, isTaken, ports.length)
      if (problem === undefined) continue
      const [field, what] = problem
      yield { at: ['spec', 'ports', index, field], message: `a port of service \`${resource.name}\` ${what}` }
    }
  },
})

type Port = NonNullable<NonNullable<Service['spec']>['ports']>[number]

/** The field that is wrong, and what is wrong with it. */
function problemOf(
  { name, targetPort }: Port,
  isTaken: boolean,
  count: number,
): [string, string] | undefined {
  if (!name && count > 1) return ['name', 'has no name, which each of several needs']
  if (isTaken) return ['name', `has name \`${name}\`, as another one has`]
  if (targetPort === undefined) return undefined
  const isValid = typeof targetPort === 'string' ? isPortName(targetPort) : isPortNumber(targetPort)
  return isValid ? undefined : ['targetPort', `has target \`${targetPort}\`, which no port has`]
}
