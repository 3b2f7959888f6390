import { type Control, defineControl, valueAt } from '#model'

export const unverifiedFluxSource: Control = defineControl({
  id: 'unverified-flux-source',
  title: 'Flux applies what nobody has signed',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever gets a password for the repository decides what runs in the cluster.',
  remediation: 'Set `spec.verify`, with the keys of those who may commit or publish.',
  references: ['https://fluxcd.io/flux/components/source/gitrepositories/#verification'],
  on: 'resource',
  kinds: ['source.toolkit.fluxcd.io/GitRepository', 'source.toolkit.fluxcd.io/OCIRepository'],
  *check({ resource, object }) {
    if (valueAt(object, ['spec', 'verify']) != null) return
    yield { at: ['spec', 'verify'], message: `signatures of \`${resource.name}\` are not verified` }
  },
})
