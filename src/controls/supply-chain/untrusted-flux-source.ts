import { type Control, defineControl } from '#model'
import { addressOf, sourceKinds } from './sources/flux.ts'
import { isBelow, locationOf } from './sources/location.ts'

export const untrustedFluxSource: Control = defineControl({
  id: 'untrusted-flux-source',
  title: 'Flux takes what it applies from a place that is not on the list',
  severity: 'high',
  why: 'Whoever writes to that place decides what runs in the cluster, with the rights of Flux.',
  remediation:
    'Copy the source to a place of the list, or add it to the parameter `sources`; the parameter `exemptNamespaces` leaves namespaces out.',
  aliases: ['kyverno:verify-flux-sources', 'kyverno:verify-git-repositories'],
  references: ['https://fluxcd.io/flux/security/best-practices/'],
  on: 'resource',
  kinds: [...sourceKinds, 'image.toolkit.fluxcd.io/ImageRepository'],
  params: { sources: [] as readonly string[], exemptNamespaces: [] as readonly string[] },
  applies: ({ resource, params }) => {
    if (params.sources.length === 0) return 'no sources are configured'
    return !params.exemptNamespaces.includes(resource.namespace ?? '') || 'its namespace is exempt'
  },
  *check({ object, params }) {
    const found = addressOf(object)
    if (found === undefined) return
    const location = locationOf(found.address)
    if (params.sources.some((entry) => isBelow(location, entry))) return
    yield { at: found.at, message: `\`${location}\` is not among the sources on the list` }
  },
})
