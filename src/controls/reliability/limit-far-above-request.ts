import { type Control, containerName, defineControl } from '#model'
import { parseQuantity } from './resources/quantity.ts'

export const limitFarAboveRequest: Control = defineControl({
  id: 'limit-far-above-request',
  title: 'Limit of a container is far above its request',
  severity: 'low',
  persona: 'reliability',
  why: 'The scheduler counts the request, so a node takes many times what it can bear when the containers use their limits.',
  remediation: 'Raise the request or lower the limit, until the limit is at most `ratio` times the request.',
  aliases: ['kyverno:enforce-resources-as-ratio', 'gatekeeper:containerresourceratios'],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  params: { ratio: 4 },
  *check({ container, role, params }) {
    const { requests, limits } = container.resources ?? {}
    for (const name of ['cpu', 'memory']) {
      const request = parseQuantity(requests?.[name])
      const limit = parseQuantity(limits?.[name])
      if (request === undefined || limit === undefined || limit <= request * params.ratio) continue
      yield {
        at: ['resources', 'limits', name],
        message: `${containerName({ container, role })} may use \`${limits![name]}\` of ${name} and requests \`${requests![name]}\``,
      }
    }
  },
})
