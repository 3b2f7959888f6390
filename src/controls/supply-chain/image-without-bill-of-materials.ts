import type { Control } from '#model'
import { defineAttestationControl } from './signatures/attestation-control.ts'

export const imageWithoutBillOfMaterials: Control = defineAttestationControl({
  id: 'image-without-bill-of-materials',
  title: 'Image does not tell what it is made of',
  severity: 'low',
  persona: 'strict',
  why: 'When the next hole is found somewhere, nobody can say which images have it without reading them all.',
  remediation: 'Attest an SBOM, CycloneDX or SPDX, where images are built.',
  aliases: ['kyverno:verify-sbom-cyclonedx'],
  references: ['https://docs.sigstore.dev/cosign/verifying/attestation/'],
  types: ['https://cyclonedx.org/bom', 'https://spdx.dev/Document'],
  what: 'bill of materials',
})
