import { type Control, defineControl } from '#model'

export const generalPurposeNodeOs: Control = defineControl({
  id: 'general-purpose-node-os',
  title: 'Node runs a general system instead of one made for containers',
  severity: 'low',
  persona: 'strict',
  why: 'It brings programs, accounts and a writable root that a node does not need and attackers use.',
  remediation: 'Choose Bottlerocket, Container-Optimized OS, Azure Linux, Flatcar or Talos.',
  aliases: ['kubescape:C-0226'],
  references: ['https://cloud.google.com/container-optimized-os/docs/concepts/features-and-benefits'],

  on: 'resource',
  kinds: ['Node'],
  applies: ({ object }) =>
    (object.status?.nodeInfo?.operatingSystem ?? 'linux') === 'linux' || 'the node runs Windows',
  *check({ resource, object }) {
    const image = object.status?.nodeInfo?.osImage ?? ''
    if (image === '' || made.test(image)) return
    yield {
      at: ['status', 'nodeInfo', 'osImage'],
      message: `node \`${resource.name}\` runs ${image}`,
    }
  },
})

/** As the systems call themselves in `PRETTY_NAME` of `/etc/os-release`. */
const made = /container-optimized|bottlerocket|azure ?linux|mariner|flatcar|talos|coreos|k3os|kairos|microos/i
