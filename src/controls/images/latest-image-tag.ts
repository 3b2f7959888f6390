import { type Control, containerName, defineControl, parseImage } from '#model'

export const latestImageTag: Control = defineControl({
  id: 'latest-image-tag',
  title: 'Image has no tag, or the tag latest',
  severity: 'medium',
  why: 'The same manifest runs another program tomorrow: nobody can say what ran, roll it back or check it before it runs.',
  remediation: 'Name the version, better the digest, of the image.',
  aliases: [
    'trivy:KSV-0013',
    'kube-linter:latest-tag',
    'polaris:tagNotSpecified',
    'checkov:CKV_K8S_14',
    'kics:invalid_image',
    'kube-score:container-image-tag',
    'kubeaudit:ImageTagMissing',
    'kyverno:disallow-latest-tag',
    'gatekeeper:disallowedtags',
    'popeye:POP-100',
    'popeye:POP-101',
    'stackrox:latest_tag',
    'kubescape:C-0304',
  ],
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-names'],
  on: 'container',
  params: { tags: ['latest'] as readonly string[] },
  *check({ container, role, params }) {
    const image = container.image === undefined ? undefined : parseImage(container.image)
    if (image === undefined || image.digest !== undefined) return
    if (image.tag !== undefined && !params.tags.includes(image.tag)) return
    const words = image.tag === undefined ? 'without a tag' : `by the tag \`${image.tag}\``
    yield { at: ['image'], message: `${containerName({ container, role })} names its image ${words}` }
  },
})
