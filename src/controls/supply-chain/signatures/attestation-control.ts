import { type Control, type ControlProse, containerName, defineControl } from '#model'
import { imageUnread } from '../../images/contents/look-up.ts'
import { attestationsOf, signaturesOf } from './look-up.ts'

export interface AttestationControlDefinition extends ControlProse {
  /** What the URIs of the wanted predicates start with. */
  readonly types: readonly string[]
  /** What is missing, as a message names it. */
  readonly what: string
}

/** A control that wants an attestation which holds beside the image of every container. */
export function defineAttestationControl(definition: AttestationControlDefinition): Control {
  const { types, what, ...prose } = definition
  return defineControl({
    ...prose,
    on: 'container',
    needs: { facts: ['image-signatures'] },
    *check({ container, role, facts }) {
      const known = signaturesOf(facts, container)
      if (known === undefined) return imageUnread(container, 'asked about in its registry')
      if (attestationsOf(known, types).length === 0)
        yield { at: ['image'], message: `image of ${containerName({ container, role })} has no ${what}` }
      return undefined
    },
  })
}
