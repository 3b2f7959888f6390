import { type Control, containerName, defineControl, parseImage } from '#model'

export const imagePullNotAlways: Control = defineControl({
  id: 'image-pull-not-always',
  title: 'Image may run without asking the registry',
  severity: 'low',
  persona: 'strict',
  why: 'An image that is on the node runs for pods that have no credentials for it, and stays old after its tag has moved.',
  remediation: 'Set `imagePullPolicy: Always`, or pin the image by its digest.',
  aliases: [
    'polaris:pullPolicyNotAlways',
    'checkov:CKV_K8S_15',
    'kics:image_pull_policy_of_container_is_not_always',
    'kube-score:container-image-pull-policy',
    'kubescape:C-0075',
    'kyverno:imagepullpolicy-always',
  ],
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy'],
  on: 'container',
  fix: 'unsafe',
  params: { defaults: true },
  *check({ container, role, params }) {
    const image = container.image === undefined ? undefined : parseImage(container.image)
    if (image === undefined || image.digest !== undefined) return
    const standard = (image.tag ?? 'latest') === 'latest' ? 'Always' : 'IfNotPresent'
    const policy = container.imagePullPolicy ?? (params.defaults ? standard : undefined)
    if (policy === 'Always') return
    const at = ['imagePullPolicy']
    yield {
      at,
      message:
        policy === undefined
          ? `${containerName({ container, role })} leaves \`imagePullPolicy\` to its default`
          : `${containerName({ container, role })} pulls its image by policy \`${policy}\``,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'Always' }] },
    }
  },
})
