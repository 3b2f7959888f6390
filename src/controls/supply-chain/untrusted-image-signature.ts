import { type Control, containerName, defineControl } from '#model'
import { imageUnread } from '../images/contents/look-up.ts'
import { isListed, signaturesOf } from './signatures/look-up.ts'

export const untrustedImageSignature: Control = defineControl({
  id: 'untrusted-image-signature',
  title: 'No signature of the image holds, or none is by a signer on the list',
  severity: 'high',
  persona: 'strict',
  why: 'Somebody signed something, but not you: an image under your name that another key vouches for is how one is slipped in.',
  remediation:
    'Find out who pushed the image; add who may sign to the parameter `signers`, where it is empty every signature that holds is good.',
  aliases: [
    'kubescape:C-0236',
    'kyverno:verify-image',
    'kyverno:verify-image-gcpkms',
    'kyverno:verify-image-ivpol',
    'kyverno:verify-image-with-multi-keys',
    'kyverno:verify-flux-images',
    'kyverno:signed-pipeline-bundle',
    'kyverno:signed-tekton-task-bundle',
    'azure-policy:ImageIntegrityNotationVerification',
    'azure-policy:AKS_ImageIntegrity_DINE',
    'kubewarden:verify-image-signatures',
  ],
  references: ['https://docs.sigstore.dev/cosign/verifying/verify/'],
  on: 'container',
  needs: { facts: ['image-signatures'] },
  params: { signers: [] as readonly string[] },
  *check({ container, role, facts, params: { signers } }) {
    const known = signaturesOf(facts, container)
    if (known === undefined) return imageUnread(container, 'asked about in its registry')
    const { signatures } = known
    const isGood = signatures.some(
      ({ verified, signer }) => verified && (signers.length === 0 || isListed(signer, signers)),
    )
    if (signatures.length === 0 || isGood) return undefined
    const holds = signatures.some(({ verified }) => verified)
    yield {
      at: ['image'],
      message: `image of ${containerName({ container, role })} has ${holds ? 'signatures of others than those on the list' : 'no signature that holds'}`,
    }
    return undefined
  },
})
