import { type Control, containerName, defineControl } from '#model'
import { imageUnread } from '../images/contents/look-up.ts'
import { signaturesOf } from './signatures/look-up.ts'

export const unsignedImage: Control = defineControl({
  id: 'unsigned-image',
  title: 'Image has no signature',
  severity: 'medium',
  persona: 'strict',
  why: 'Nobody can tell whether the image is what was built, or what somebody else pushed under its name.',
  remediation:
    'Sign images where they are built (`cosign sign`, Notation), and take them from whoever signs.',
  aliases: ['kubescape:C-0237', 'checkov:CKV_AZURE_164', 'stackrox:red_hat_images_signed'],
  references: ['https://docs.sigstore.dev/cosign/verifying/verify/'],
  on: 'container',
  needs: { facts: ['image-signatures'] },
  *check({ container, role, facts }) {
    const known = signaturesOf(facts, container)
    if (known === undefined) return imageUnread(container, 'asked about in its registry')
    if (known.signatures.length === 0)
      yield { at: ['image'], message: `image of ${containerName({ container, role })} has no signature` }
    return undefined
  },
})
