import type { Look } from '#model'
import { placesAt, textAt } from '../custom/places.ts'

/** A reference from an object of the Gateway API into another namespace. */
export interface Crossing {
  readonly from: { readonly kind: string; readonly namespace: string }
  readonly to: {
    readonly group: string
    readonly kind: string
    readonly namespace: string
    readonly name: string
  }
}

/** Whether a ReferenceGrant of the other namespace allows a reference. */
export function isGranted(
  { from, to }: Crossing,
  look: Look<'gateway.networking.k8s.io/ReferenceGrant'>,
): boolean {
  return look
    .inNamespace('gateway.networking.k8s.io/ReferenceGrant', to.namespace)
    .some(
      ({ object }) =>
        placesAt(object, ['spec', 'from', '*']).some(
          ({ value }) =>
            textAt(value, ['group']) === 'gateway.networking.k8s.io' &&
            textAt(value, ['kind']) === from.kind &&
            textAt(value, ['namespace']) === from.namespace,
        ) &&
        placesAt(object, ['spec', 'to', '*']).some(
          ({ value }) =>
            (textAt(value, ['group']) ?? '') === to.group &&
            textAt(value, ['kind']) === to.kind &&
            [undefined, '', to.name].includes(textAt(value, ['name'])),
        ),
    )
}
