import { type Control, defineControl, valueAt } from '#model'
import { placesAt, textAt } from '../network/custom/places.ts'

const ceilings = ['cpu', 'memory'] as const

export const sandboxWithoutCeiling: Control = defineControl({
  id: 'sandbox-without-ceiling',
  title: 'Agent sandbox may use the whole node',
  severity: 'medium',
  persona: 'reliability',
  why: 'Code that an agent wrote or was talked into takes what is idle on the node, and other pods are killed for it.',
  remediation: 'Set `limits.cpu` and `limits.memory` in each container of `podTemplate`.',
  aliases: ['kubescape:C-0303'],
  references: ['https://agent-sandbox.sigs.k8s.io/docs/'],
  on: 'resource',
  kinds: ['extensions.agents.x-k8s.io/SandboxTemplate'],
  *check({ object }) {
    for (const { at, value } of placesAt(object, ['spec', 'podTemplate', 'spec', 'containers', '*'])) {
      for (const name of ceilings) {
        const limit = ['resources', 'limits', name]
        if (valueAt(value, limit) !== undefined) continue
        yield {
          at: [...at, ...limit],
          message: `container \`${textAt(value, ['name']) ?? '?'}\` of the sandbox has no limit of ${name}`,
        }
      }
    }
  },
})
