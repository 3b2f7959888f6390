import { type Control, defineControl } from '#model'
import { placesAt, textAt } from './custom/places.ts'

export const wideReferenceGrant: Control = defineControl({
  id: 'wide-reference-grant',
  title: 'ReferenceGrant hands out every Secret of the namespace',
  severity: 'medium',
  why: 'Whoever may write a Gateway in the other namespace serves with any certificate of this one, also those that come later.',
  remediation: 'Name the Secret in `to`.',
  references: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  on: 'resource',
  kinds: ['gateway.networking.k8s.io/ReferenceGrant'],
  *check({ object }) {
    const from = placesAt(object, ['spec', 'from', '*', 'namespace']).map(
      ({ value }) => `\`${String(value)}\``,
    )
    for (const { at, value } of placesAt(object, ['spec', 'to', '*'])) {
      if (textAt(value, ['kind']) !== 'Secret' || (textAt(value, ['name']) ?? '') !== '') continue
      yield { at, message: `every Secret may be referred to from namespace ${[...new Set(from)].join(', ')}` }
    }
  },
})
