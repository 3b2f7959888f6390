import { type Control, defineControl, parseVersion } from '#model'

export const kubeletVersionSkew: Control = defineControl({
  id: 'kubelet-version-skew',
  title: 'Kubelet does not fit the release of the API server',
  severity: 'medium',
  persona: 'reliability',
  why: 'Nobody tests the two together: fields are ignored, and pods start otherwise than their manifests say or not at all.',
  remediation:
    'Update the control plane first, then the nodes; a kubelet may be three minor releases older (two before 1.28), and never newer.',
  aliases: ['gke-policy:Ensure acceptable version skew in a cluster'],
  references: ['https://kubernetes.io/releases/version-skew-policy/'],
  on: 'resource',
  kinds: ['Node'],
  needs: { facts: ['server-version'] },
  *check({ resource, object, facts }) {
    const { gitVersion } = facts['server-version']
    const kubelet = object.status?.nodeInfo?.kubeletVersion ?? ''
    const [own, server] = [parseVersion(kubelet), parseVersion(gitVersion)]
    if (own === undefined || server === undefined) return
    const behind = server - own
    if (behind >= 0 && behind <= (server >= 28 ? 3 : 2)) return
    yield {
      at: ['status', 'nodeInfo', 'kubeletVersion'],
      message: `kubelet \`${kubelet}\` of node \`${resource.name}\` is too ${behind < 0 ? 'new' : 'old'} for API server \`${gitVersion}\``,
    }
  },
})
