/** What a registry holds beside an image: what signs it, and what others attest of it. */
export interface ImageSignatures {
  readonly signatures: readonly ImageSignature[]
  readonly attestations: readonly ImageAttestation[]
}

/** A signature that was found for the image's digest. */
export interface ImageSignature {
  /** Whether it holds against the signer's key or certificate. */
  readonly verified: boolean
  /** Who signed: the subject of the certificate, or `key:` with the SHA-256 of the public key. */
  readonly signer?: string
  /** Who vouches for the signer: the issuer that the certificate names. */
  readonly issuer?: string
}

/** An in-toto statement about the image's digest. */
export interface ImageAttestation extends ImageSignature {
  /** Such as `https://slsa.dev/provenance/v1` or `https://cyclonedx.org/bom`. */
  readonly predicateType: string
  /** When it was made, as in RFC 3339, where the statement or the transparency log tells. */
  readonly time?: string
}

export interface ImageSignatureFacts {
  /** By image reference, as containers write it; one that could not be asked about is absent. */
  readonly 'image-signatures': Readonly<Record<string, ImageSignatures>>
}
