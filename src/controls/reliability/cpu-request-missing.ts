import { type Control, containerName, defineControl } from '#model'
import { hasRequest, keepsRunning } from './resources/bounds.ts'

export const cpuRequestMissing: Control = defineControl({
  id: 'cpu-request-missing',
  title: 'Container requests no processor time',
  severity: 'low',
  persona: 'reliability',
  family: 'container-resources',
  why: 'When the node is busy the container gets what others leave over.',
  remediation: 'Set `resources.requests.cpu` to what the program uses in the ordinary course.',
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  needs: { look: ['LimitRange'] },
  applies: ({ role }) => keepsRunning(role),
  *check({ container, role, workload, look }) {
    if (hasRequest('cpu', container, workload, look)) return
    yield {
      at: ['resources', 'requests', 'cpu'],
      message: `${containerName({ container, role })} requests no processor time`,
    }
  },
})
