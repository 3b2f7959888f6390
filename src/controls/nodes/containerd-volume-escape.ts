import { type Control, defineControl } from '#model'
import { type AffectedRange, isAffected, parseRelease } from './version/release.ts'

export const containerdVolumeEscape: Control = defineControl({
  id: 'containerd-volume-escape',
  title: 'Runtime lets an image read files of the node',
  severity: 'high',
  why: 'An image whose volumes have a crafted path copies any file of the node into its container (CVE-2022-23648).',
  remediation: 'Update containerd to 1.6.1, 1.5.10 or 1.4.13, or to a newer release.',
  aliases: ['kubescape:C-0087', 'insights:containerd-hostpath-cve-2021-43816'],
  references: ['https://github.com/containerd/containerd/security/advisories/GHSA-crp2-qrr5-8pq7'],
  on: 'resource',
  kinds: ['Node'],
  applies: ({ object }) =>
    (object.status?.nodeInfo?.containerRuntimeVersion ?? '').startsWith('containerd://') ||
    'the node does not say that it runs containerd',
  *check({ resource, object }) {
    const version = object.status?.nodeInfo?.containerRuntimeVersion ?? ''
    const release = parseRelease(version)
    if (release === undefined || !isAffected(release, affected)) return
    yield {
      at: ['status', 'nodeInfo', 'containerRuntimeVersion'],
      message: `node \`${resource.name}\` runs \`${version}\`, which CVE-2022-23648 affects`,
    }
  },
})

const affected: readonly AffectedRange[] = [
  { from: [0, 0, 0], fixed: [1, 4, 13] },
  { from: [1, 5, 0], fixed: [1, 5, 10] },
  { from: [1, 6, 0], fixed: [1, 6, 1] },
]
