import { type Control, containerName, defineControl } from '#model'
import { hasLimit, keepsRunning } from './resources/bounds.ts'

export const memoryLimitMissing: Control = defineControl({
  id: 'memory-limit-missing',
  title: 'Container has no memory limit',
  severity: 'medium',
  family: 'container-resources',
  why: 'A leak, or whoever can make the program allocate, takes the memory of the node, and other pods are killed for it.',
  remediation: 'Set `resources.limits.memory` to what the program needs at its peak.',
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  needs: { look: ['LimitRange'] },
  applies: ({ role }) => keepsRunning(role),
  *check({ container, role, workload, look }) {
    if (hasLimit('memory', container, workload, look)) return
    yield {
      at: ['resources', 'limits', 'memory'],
      message: `${containerName({ container, role })} has no memory limit`,
    }
  },
})
