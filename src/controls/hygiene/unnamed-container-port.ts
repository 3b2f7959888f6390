import { type Control, containerName, defineControl } from '#model'

export const unnamedContainerPort: Control = defineControl({
  id: 'unnamed-container-port',
  title: 'Port of a container has no name',
  severity: 'low',
  persona: 'hygiene',
  why: 'Services and probes can refer to it by its number only, and have to change when the number does.',
  remediation: 'Add a `name` such as `http` or `metrics`.',
  aliases: ['kyverno:require-container-port-names', 'popeye:POP-108'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  on: 'container',
  *check({ container, role }) {
    for (const [index, { name, containerPort }] of (container.ports ?? []).entries()) {
      if (name) continue
      yield {
        at: ['ports', index, 'name'],
        message: `port ${containerPort} of ${containerName({ container, role })} has no name`,
      }
    }
  },
})
