import { type AnyContainer, type Control, containerName, defineControl } from '#model'
import { isPortName, isPortNumber } from '../reliability/services/port-name.ts'

export const invalidContainerPort: Control = defineControl({
  id: 'invalid-container-port',
  title: 'Port of a container is one that Kubernetes refuses',
  severity: 'medium',
  persona: 'hygiene',
  why: 'The API server refuses the pod, so that what it should run is missing.',
  remediation:
    'Give each port a number from 1 to 65535, and a name of its own of at most 15 small letters, digits and hyphens.',
  aliases: ['kube-linter:invalid-target-ports', 'kube-score:container-ports-check'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  on: 'container',
  *check({ container, role }) {
    const seen = new Set<string>()
    for (const [index, port] of (container.ports ?? []).entries()) {
      const problem = problemOf(port, seen)
      if (port.name !== undefined) seen.add(port.name)
      if (problem === undefined) continue
      const [field, what] = problem
      yield {
        at: ['ports', index, field],
        message: `a port of ${containerName({ container, role })} ${what}`,
      }
    }
  },
})

type Port = NonNullable<AnyContainer['ports']>[number]

/** The field that is wrong and what is wrong with it; `seen` holds the names of the ports before. */
function problemOf({ name, containerPort }: Port, seen: ReadonlySet<string>): [string, string] | undefined {
  if (containerPort === undefined) return ['containerPort', 'has no number']
  if (!isPortNumber(containerPort)) return ['containerPort', `has number ${containerPort}, which no port has`]
  if (!name) return undefined
  if (!isPortName(name)) return ['name', `has name \`${name}\`, which Kubernetes does not take`]
  return seen.has(name) ? ['name', `has name \`${name}\`, as another one has`] : undefined
}
