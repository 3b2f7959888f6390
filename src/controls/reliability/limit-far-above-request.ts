import { type Control, containerName, defineControl } from '#model'
import { parseQuantity } from './resources/quantity.ts'

export const limitFarAboveRequest: Control = defineControl({
  id: 'limit-far-above-request',
  title: 'Limit of a container is far above its request',
  severity: 'low',
  persona: 'reliability',
  why: 'The scheduler counts the request, so a node takes many times what it can bear when the containers use their limits.',
  remediation:
    'Raise the request or lower the limit, until the limit is at most `ratio` times the request; the parameter `cpuRatio` says another ratio for processor time.',
  aliases: ['kyverno:enforce-resources-as-ratio', 'gatekeeper:containerresourceratios'],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  params: { ratio: 4, cpuRatio: 0 },
  *check({ container, role, params }) {
    const { requests, limits } = container.resources ?? {}
    for (const name of ['cpu', 'memory']) {
      const request = parseQuantity(requests?.[name])
      const limit = parseQuantity(limits?.[name])
      const ratio = name === 'cpu' && params.cpuRatio > 0 ? params.cpuRatio : params.ratio
      if (request === undefined || limit === undefined || limit <= request * ratio) continue
      yield {
        at: ['resources', 'limits', name],
        message: `${containerName({ container, role })} may use \`${limits![name]}\` of ${name} and requests \`${requests![name]}\``,
      }
    }
  },
})
