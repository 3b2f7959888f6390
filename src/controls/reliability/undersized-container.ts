import { type Control, containerName, defineControl } from '#model'
import { parseQuantity } from './resources/quantity.ts'

export const undersizedContainer: Control = defineControl({
  id: 'undersized-container',
  title: 'Container asks for less than it must',
  severity: 'low',
  persona: 'reliability',
  why: 'With so little it is throttled or killed as soon as it works, or put on a node that has no room for it.',
  remediation: 'Raise the request or limit, or lower the parameter of this control.',
  aliases: ['kubescape:C-0004', 'kubescape:C-0050'],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  params: { cpuRequest: '', cpuLimit: '', memoryRequest: '', memoryLimit: '' },
  applies: ({ params }) => Object.values(params).some((least) => least !== '') || 'no minimum is configured',
  *check({ container, role, params }) {
    const minima = [
      ['requests', 'cpu', params.cpuRequest],
      ['limits', 'cpu', params.cpuLimit],
      ['requests', 'memory', params.memoryRequest],
      ['limits', 'memory', params.memoryLimit],
    ] as const
    for (const [bound, name, least] of minima) {
      const value = container.resources?.[bound]?.[name]
      if ((parseQuantity(value) ?? Infinity) >= (parseQuantity(least) ?? 0)) continue
      yield {
        at: ['resources', bound, name],
        message: `${containerName({ container, role })} has \`${value}\` of ${name} in its ${bound}, less than \`${least}\``,
      }
    }
  },
})
