import { type Control, containerName, defineControl } from '#model'
import { parseQuantity } from './resources/quantity.ts'

export const oversizedContainer: Control = defineControl({
  id: 'oversized-container',
  title: 'Container asks for more than it may have',
  severity: 'low',
  persona: 'reliability',
  why: 'One container of that size leaves too little of a node or a quota to the others.',
  remediation: 'Lower the request or limit, or raise the parameter `cpu` or `memory` of this control.',
  aliases: [
    'kubescape:C-0004',
    'kubescape:C-0050',
    'kubeaudit:LimitsCPUExceeded',
    'kubeaudit:LimitsMemoryExceeded',
    'gatekeeper:containerlimits',
    'gatekeeper:containerrequests',
    'azure-policy:ContainerResourceLimits',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  params: { cpu: '', memory: '' },
  applies: ({ params }) => params.cpu !== '' || params.memory !== '' || 'no maximum is configured',
  *check({ container, role, params }) {
    for (const name of ['cpu', 'memory'] as const) {
      const most = parseQuantity(params[name]) ?? Infinity
      for (const bound of ['requests', 'limits'] as const) {
        const value = container.resources?.[bound]?.[name]
        if (value === undefined || (parseQuantity(value) ?? 0) <= most) continue
        yield {
          at: ['resources', bound, name],
          message: `${containerName({ container, role })} has \`${value}\` of ${name} in its ${bound}, more than \`${params[name]}\``,
        }
      }
    }
  },
})
