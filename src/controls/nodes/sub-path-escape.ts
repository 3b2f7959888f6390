import { type Control, defineControl, notEvaluated } from '#model'
import { type AffectedRange, isAffected, parseRelease } from './version/release.ts'

export const subPathEscape: Control = defineControl({
  id: 'sub-path-escape',
  title: 'Sub-path mount reaches the whole node',
  severity: 'high',
  why: 'The kubelet of a node follows a link that the container swaps in while a `subPath` is mounted (CVE-2021-25741).',
  remediation: 'Update the kubelets to 1.22.2, 1.21.5, 1.20.11 or 1.19.15, or to a newer release.',
  aliases: ['kubescape:C-0058', 'datree:CONTAINER_CVE2021_25741_INCORRECT_SUBPATH_KEY'],
  references: ['https://github.com/kubernetes/kubernetes/issues/104980'],
  on: 'container',
  needs: { look: ['Node'] },
  *check({ container, look }) {
    const mounts = [...(container.volumeMounts ?? []).entries()].filter(
      ([, { subPath = '', subPathExpr = '' }]) => subPath !== '' || subPathExpr !== '',
    )
    if (mounts.length === 0) return undefined
    const nodes = look.all('Node')
    if (nodes.length === 0)
      return notEvaluated('not-in-files', 'no node here tells the version of its kubelet')
    const node = nodes.find(({ object }) => hasFlaw(object.status?.nodeInfo?.kubeletVersion ?? ''))
    if (node === undefined) return undefined
    for (const [index, { name, subPath = '' }] of mounts)
      yield {
        at: ['volumeMounts', index, subPath === '' ? 'subPathExpr' : 'subPath'],
        message: `volume \`${name ?? '?'}\` is mounted by a sub-path, which CVE-2021-25741 makes a way out on node \`${node.name}\``,
        related: [
          {
            message: 'its kubelet is affected',
            resource: node,
            at: ['status', 'nodeInfo', 'kubeletVersion'],
          },
        ],
      }
    return undefined
  },
})

const affected: readonly AffectedRange[] = [
  { from: [0, 0, 0], fixed: [1, 19, 15] },
  { from: [1, 20, 0], fixed: [1, 20, 11] },
  { from: [1, 21, 0], fixed: [1, 21, 5] },
  { from: [1, 22, 0], fixed: [1, 22, 2] },
]

function hasFlaw(version: string): boolean {
  const release = parseRelease(version)
  return release !== undefined && isAffected(release, affected)
}
