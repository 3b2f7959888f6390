import { type Control, containerName, defineControl, parseImage } from '#model'

export const frozenImageRegistry: Control = defineControl({
  id: 'frozen-image-registry',
  title: 'Image comes from the frozen registry k8s.gcr.io',
  severity: 'low',
  why: 'The registry has had no new images since April 2023, so that no fix arrives, and it may be turned off.',
  remediation: 'Take the image from `registry.k8s.io`, which holds the same ones.',
  aliases: ['kubescape:C-0253', 'kyverno:restrict-deprecated-registry'],
  references: ['https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/'],
  on: 'container',
  fix: 'unsafe',
  *check({ container, role }) {
    const { image } = container
    if (image === undefined || !image.startsWith('k8s.gcr.io/') || parseImage(image) === undefined) return
    const value = image.replace('k8s.gcr.io/', 'registry.k8s.io/')
    yield {
      at: ['image'],
      message: `${containerName({ container, role })} takes its image from \`k8s.gcr.io\`, which is frozen`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: ['image'], value }] },
    }
  },
})
