import { type Control, defineControl, notEvaluated } from '#model'
import { endOfLife } from './system/end-of-life.ts'

export const nodeOsEndOfLife: Control = defineControl({
  id: 'node-os-end-of-life',
  title: 'Operating system of the node gets no updates any more',
  severity: 'medium',
  persona: 'strict',
  why: 'The next hole in its kernel stays open, and a hole in the kernel is a way out of every container.',
  remediation:
    'Replace the node by one with a supported release; the parameter `paid` lists releases for which support is paid.',
  references: ['https://kubernetes.io/docs/concepts/security/security-checklist/'],
  on: 'resource',
  kinds: ['Node'],
  needs: { facts: ['now'] },
  params: { paid: [] as readonly string[] },
  applies: ({ object }) => {
    const image = object.status?.nodeInfo?.osImage ?? ''
    if (image === '') return 'the node does not say what it runs'
    return endOfLife(image) !== 'rolling' || 'its system has no end of its own'
  },
  *check({ resource, object, facts, params }) {
    const image = object.status?.nodeInfo?.osImage ?? ''
    if (params.paid.some((start) => image.startsWith(start))) return undefined
    const end = endOfLife(image)
    if (end === undefined)
      return notEvaluated('unknown-system', `nothing is known of the life of \`${image}\``)
    if (facts.now.slice(0, 10) <= end) return undefined
    yield {
      at: ['status', 'nodeInfo', 'osImage'],
      message: `node \`${resource.name}\` runs \`${image}\`, which has had no updates since ${end}`,
    }
    return undefined
  },
})
