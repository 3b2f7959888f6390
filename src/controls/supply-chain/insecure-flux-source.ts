import { type Control, defineControl, valueAt } from '#model'
import { addressOf, sourceKinds } from './sources/flux.ts'

export const insecureFluxSource: Control = defineControl({
  id: 'insecure-flux-source',
  title: 'Flux takes what it applies over a connection that anyone can change',
  severity: 'medium',
  why: 'Whoever stands between Flux and the source puts their own manifests in, and Flux applies them.',
  remediation: 'Use `https`, `ssh` or `oci`, and leave `insecure` out.',
  references: ['https://fluxcd.io/flux/security/best-practices/'],
  on: 'resource',
  kinds: sourceKinds,
  *check({ object }) {
    const found = addressOf(object)
    if (found !== undefined && /^(?:http|git):\/\//i.test(found.address))
      yield { at: found.at, message: `\`${found.address}\` is not encrypted` }
    else if (valueAt(object, ['spec', 'insecure']) === true)
      yield { at: ['spec', 'insecure'], message: 'the source may be asked without encryption' }
  },
})
