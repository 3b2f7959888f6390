import { type Control, containerName, defineControl, parseImage } from '#model'
import { type AffectedRange, isAffected, parseRelease } from '../nodes/version/release.ts'

export const controllerManagerRequestForgery: Control = defineControl({
  id: 'controller-manager-request-forgery',
  title: 'Controller manager fetches addresses that a user names',
  severity: 'medium',
  why: 'Whoever may create a volume of some in-tree drivers reads what only the control plane reaches (CVE-2020-8555).',
  remediation: 'Update the control plane to 1.18.1, 1.17.5, 1.16.9 or 1.15.12, or to a newer release.',
  aliases: ['terrascan:AC_K8S_0130'],
  references: ['https://github.com/kubernetes/kubernetes/issues/91542'],
  on: 'container',
  *check({ container, role }) {
    const image = container.image ? parseImage(container.image) : undefined
    if (!/(?:^|\/)kube-controller-manager(?:-(?:amd64|arm64))?$/.test(image?.repository ?? '')) return
    const release = parseRelease(image?.tag ?? '')
    if (release === undefined || !isAffected(release, affected)) return
    yield {
      at: ['image'],
      message: `${containerName({ container, role })} is a controller manager of release \`${image?.tag}\`, which CVE-2020-8555 affects`,
    }
  },
})

const affected: readonly AffectedRange[] = [
  { from: [0, 0, 0], fixed: [1, 15, 12] },
  { from: [1, 16, 0], fixed: [1, 16, 9] },
  { from: [1, 17, 0], fixed: [1, 17, 5] },
  { from: [1, 18, 0], fixed: [1, 18, 1] },
]
