import { type Control, containerName, defineControl, parseImage } from '#model'

export const imageWithoutDigest: Control = defineControl({
  id: 'image-without-digest',
  title: 'Image is not pinned by its digest',
  severity: 'low',
  persona: 'strict',
  why: 'A tag names whatever its owner, or who took over the registry, pushed last; a digest names one image for ever.',
  remediation: 'Add the digest behind the tag: `app:1.4.2@sha256:...`.',
  aliases: [
    'kubescape:C-0306',
    'checkov:CKV_K8S_43',
    'kics:image_without_digest',
    'kyverno:require-image-checksum',
    'gatekeeper:imagedigests',
  ],
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-names'],
  on: 'container',
  *check({ container, role }) {
    const image = container.image === undefined ? undefined : parseImage(container.image)
    if (image === undefined || image.digest !== undefined) return
    yield { at: ['image'], message: `${containerName({ container, role })} names its image without a digest` }
  },
})
