import { type Control, containerName, defineControl, parseImage } from '#model'
import { type AffectedRange, isAffected, parseRelease } from '../nodes/version/release.ts'

export const kubectlCopyEscape: Control = defineControl({
  id: 'kubectl-copy-escape',
  title: 'Container has a kubectl that writes outside the folder it copies to',
  severity: 'medium',
  why: 'A container from which `kubectl cp` copies writes any file of the one that copies (CVE-2019-11249 and those before it).',
  remediation: 'Use an image with kubectl 1.16 or newer, of a release that is still repaired.',
  aliases: ['kube-hunter:KHV027', 'kube-hunter:KHV028', 'stig:V-242396'],
  references: ['https://github.com/kubernetes/kubernetes/issues/80984'],
  on: 'container',
  *check({ container, role }) {
    const image = container.image ? parseImage(container.image) : undefined
    if (!/(?:^|\/)(?:kubectl|k8s-kubectl|hyperkube)$/.test(image?.repository ?? '')) return
    const release = parseRelease(image?.tag ?? '')
    if (release === undefined || !isAffected(release, affected)) return
    yield {
      at: ['image'],
      message: `${containerName({ container, role })} has kubectl \`${image?.tag}\`, whose \`cp\` writes where the other side says`,
    }
  },
})

/** Until the last of CVE-2019-1002101, 11246, 11249 and 11251 was repaired. */
const affected: readonly AffectedRange[] = [
  { from: [0, 0, 0], fixed: [1, 13, 11] },
  { from: [1, 14, 0], fixed: [1, 14, 7] },
  { from: [1, 15, 0], fixed: [1, 15, 4] },
]
