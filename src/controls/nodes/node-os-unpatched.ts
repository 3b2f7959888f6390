import { type Control, defineControl } from '#model'

export const nodeOsUnpatched: Control = defineControl({
  id: 'node-os-unpatched',
  title: 'Security updates wait on the node',
  severity: 'medium',
  persona: 'strict',
  why: 'A hole that has been published is tried first, and one in the kernel or the runtime is a way out of every container.',
  remediation: 'Install the updates, or replace the node by one of a newer image.',
  references: ['https://kubernetes.io/docs/concepts/security/security-checklist/'],
  on: 'resource',
  kinds: ['Node'],
  needs: { facts: ['node-updates'] },
  applies: ({ resource, facts }) =>
    facts['node-updates'] === undefined ||
    facts['node-updates'][resource.name]?.security !== undefined ||
    'nothing is known of its packages',
  *check({ resource, facts }) {
    const waiting = facts['node-updates'][resource.name]?.security ?? []
    if (waiting.length === 0) return
    const powerful = waiting.filter((name) => opensNode.test(name))
    const [first] = [...powerful, ...waiting]
    const more = waiting.length === 1 ? '' : ` and ${waiting.length - 1} more`
    yield {
      at: ['metadata', 'name'],
      message: `a security update of \`${first}\`${more} waits on node \`${resource.name}\``,
      severity: powerful.length > 0 ? 'medium' : 'low',
      evidence: [{ at: ['node-updates', resource.name, 'security'], value: waiting }],
    }
  },
})

/** Packages whose holes open the node to a container or to the network. */
const opensNode =
  /^(?:linux|kernel|containerd|docker|moby|runc|crun|cri-o|kubelet|kubernetes|podman|openssh|openssl|glibc|libc6|systemd|sudo)/
