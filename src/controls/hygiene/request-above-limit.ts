import { type Control, containerName, defineControl } from '#model'
import { parseQuantity } from '../reliability/resources/quantity.ts'

export const requestAboveLimit: Control = defineControl({
  id: 'request-above-limit',
  title: 'Container requests more than its limit',
  severity: 'medium',
  persona: 'hygiene',
  why: 'The API server refuses the pod, so that what it should run is missing.',
  remediation: 'Lower the request, or raise the limit.',
  aliases: ['azure-policy:WindowsContainerResourceLimits'],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  *check({ container, role }) {
    const { requests = {}, limits } = container.resources ?? {}
    for (const [name, request] of Object.entries(requests ?? {})) {
      const limit = limits?.[name]
      if ((parseQuantity(request) ?? 0) <= (parseQuantity(limit) ?? Infinity)) continue
      yield {
        at: ['resources', 'requests', name],
        message: `${containerName({ container, role })} requests \`${request}\` of ${name}, more than its limit of \`${limit}\``,
      }
    }
  },
})
