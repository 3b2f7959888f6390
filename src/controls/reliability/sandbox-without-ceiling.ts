import { type Control, defineControl, valueAt } from '#model'
import { placesAt, textAt } from '../network/custom/places.ts'
import { parseQuantity } from './resources/quantity.ts'

const ceilings = ['cpu', 'memory'] as const

export const sandboxWithoutCeiling: Control = defineControl({
  id: 'sandbox-without-ceiling',
  title: 'Agent sandbox may use the whole node',
  severity: 'medium',
  persona: 'reliability',
  why: 'Code that an agent wrote or was talked into takes what is idle on the node, and other pods are killed for it.',
  remediation:
    'Set `limits.cpu` and `limits.memory` in each container of `podTemplate`, at most to the parameters `cpu` and `memory` where they are set.',
  aliases: ['kubescape:C-0303'],
  references: ['https://agent-sandbox.sigs.k8s.io/docs/'],
  on: 'resource',
  kinds: ['extensions.agents.x-k8s.io/SandboxTemplate', 'agents.x-k8s.io/Sandbox'],
  params: { cpu: '', memory: '' },
  *check({ object, params }) {
    for (const { at, value } of placesAt(object, ['spec', 'podTemplate', 'spec', 'containers', '*'])) {
      for (const name of ceilings) {
        const path = ['resources', 'limits', name]
        const limit = valueAt(value, path) as string | number | null | undefined
        const most = parseQuantity(params[name]) ?? Infinity
        if (limit !== undefined && limit !== null && (parseQuantity(limit) ?? 0) <= most) continue
        const words =
          limit === undefined || limit === null
            ? `has no limit of ${name}`
            : `may use \`${limit}\` of ${name}, more than \`${params[name]}\``
        yield {
          at: [...at, ...path],
          message: `container \`${textAt(value, ['name']) ?? '?'}\` of the sandbox ${words}`,
        }
      }
    }
  },
})
