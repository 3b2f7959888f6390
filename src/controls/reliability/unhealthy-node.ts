import { type Control, defineControl } from '#model'
import type { NodeCondition } from '#schema'

export const unhealthyNode: Control = defineControl({
  id: 'unhealthy-node',
  title: 'Node is not ready, short of something, or closed to new pods',
  severity: 'medium',
  persona: 'reliability',
  why: 'Its pods are evicted or stop answering, and those that should replace them may find no place.',
  remediation:
    'Read `kubectl describe node`; free what it is short of, or replace it, and `kubectl uncordon` one that was closed.',
  aliases: [
    'popeye:POP-700',
    'popeye:POP-701',
    'popeye:POP-702',
    'popeye:POP-703',
    'popeye:POP-704',
    'popeye:POP-705',
    'popeye:POP-706',
    'popeye:POP-707',
    'popeye:POP-708',
    'popeye:POP-709',
    'popeye:POP-710',
    'popeye:POP-711',
    'popeye:POP-712',
  ],
  references: ['https://kubernetes.io/docs/reference/node/node-status/'],
  on: 'resource',
  kinds: ['Node'],
  applies: ({ object }) => (object.status?.conditions ?? []).length > 0 || 'the node reports no conditions',
  *check({ resource, object: { spec, status } }) {
    const name = `node \`${resource.name}\``
    for (const [index, condition] of (status?.conditions ?? []).entries()) {
      const problem = condition ? problemOf(condition) : undefined
      if (problem !== undefined)
        yield { at: ['status', 'conditions', index, 'status'], message: `${name} ${problem}` }
    }
    if (spec?.unschedulable === true)
      yield { at: ['spec', 'unschedulable'], message: `${name} takes no new pods`, severity: 'low' }
  },
})

const shortages: Readonly<Record<string, string>> = {
  MemoryPressure: 'is short of memory',
  DiskPressure: 'is short of disk space',
  PIDPressure: 'has too many processes',
  NetworkUnavailable: 'has no network for its pods',
  OutOfDisk: 'has no disk space',
}

function problemOf({ type = '', status }: NodeCondition): string | undefined {
  if (type === 'Ready') {
    if (status === 'True') return undefined
    return status === 'Unknown' ? 'has not been heard of' : 'is not ready'
  }
  return status === 'True' ? shortages[type] : undefined
}
