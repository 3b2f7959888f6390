import type { Control } from '#model'
import { defineAttestationControl } from './signatures/attestation-control.ts'

export const imageWithoutProvenance: Control = defineAttestationControl({
  id: 'image-without-provenance',
  title: 'Image does not tell how it was built',
  severity: 'low',
  persona: 'strict',
  why: 'Nobody can tell from which source and by which builder the image came, so a build that was tampered with looks like any other.',
  remediation: 'Attest SLSA provenance where images are built, and sign it.',
  aliases: ['kyverno:verify-slsa-provenance-keyless'],
  references: ['https://slsa.dev/spec/v1.0/provenance'],
  types: ['https://slsa.dev/provenance/'],
  what: 'provenance',
})
