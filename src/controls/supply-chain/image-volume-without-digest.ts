import { type Control, defineControl, parseImage, podName } from '#model'

export const imageVolumeWithoutDigest: Control = defineControl({
  id: 'image-volume-without-digest',
  title: 'Image that is mounted as a volume is not pinned by its digest',
  severity: 'low',
  persona: 'strict',
  why: 'What is mounted, such as a model or a plug-in that the program loads, is whatever was pushed under the tag last.',
  remediation: 'Add the digest behind the tag: `model:1.4@sha256:...`.',
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/image-volumes/'],
  on: 'workload',
  *check({ workload }) {
    for (const [index, { name, image }] of (workload.podSpec.volumes ?? []).entries()) {
      const reference = image?.reference
      if (reference === undefined || parseImage(reference)?.digest !== undefined) continue
      yield {
        at: ['volumes', index, 'image', 'reference'],
        message: `${podName(workload)} mounts \`${reference}\` as volume \`${name}\`, without a digest`,
      }
    }
  },
})
