import { type Control, defineControl, notEvaluated } from '#model'
import { type AffectedRange, isAffected, parseRelease } from './version/release.ts'

export const kernelContextOverflow: Control = defineControl({
  id: 'kernel-context-overflow',
  title: 'Kernel of a node lets a container take the node',
  severity: 'high',
  why: 'A process that may make a user namespace overruns a buffer of the kernel and leaves its container (CVE-2022-0185).',
  remediation:
    'Update the kernel to 5.16.2, 5.15.16, 5.10.93 or 5.4.173, or to a newer one, and restart the node.',
  aliases: ['kubescape:C-0079', 'kyverno:check-kernel'],
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2022-0185'],
  on: 'resource',
  kinds: ['Node'],
  applies: ({ object }) =>
    (object.status?.nodeInfo?.kernelVersion !== undefined &&
      object.status.nodeInfo.operatingSystem !== 'windows') ||
    'the node does not say that it runs Linux',
  *check({ resource, object }) {
    const version = object.status?.nodeInfo?.kernelVersion ?? ''
    const release = parseRelease(version)
    if (release === undefined || !isAffected(release, affected)) return undefined
    if (repairedInPlace.test(version) && !isUnrepairedAzure(version))
      return notEvaluated('needs-cluster', `only the distribution tells whether it repaired \`${version}\``)
    yield {
      at: ['status', 'nodeInfo', 'kernelVersion'],
      message: `node \`${resource.name}\` runs the kernel \`${version}\`, which CVE-2022-0185 affects`,
    }
    return undefined
  },
})

const affected: readonly AffectedRange[] = [
  { from: [5, 1, 0], fixed: [5, 4, 173] },
  { from: [5, 5, 0], fixed: [5, 10, 93] },
  { from: [5, 11, 0], fixed: [5, 15, 16] },
  { from: [5, 16, 0], fixed: [5, 16, 2] },
]

/** Ubuntu, Debian, SUSE and Red Hat keep the number of a kernel that they repair: `5.4.0-96-generic`, `5.14.0-70.el9`. */
const repairedInPlace = /^\d+\.\d+\.0-|^5\.3\.18-|\.el\d/

/** Ubuntu's kernel for Azure, which AKS tells of (https://github.com/Azure/AKS/issues/2749): 5.4.0-1068 is repaired, and 1066 was not. */
function isUnrepairedAzure(version: string): boolean {
  const build = /^5\.4\.0-(\d+)-azure$/.exec(version)?.[1]
  return build !== undefined && Number(build) < 1067
}
