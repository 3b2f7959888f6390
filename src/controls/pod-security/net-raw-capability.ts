import {
  type AnyContainer,
  type Control,
  capabilityName,
  containerName,
  defineControl,
  hasCapability,
} from '#model'

const drop = ['securityContext', 'capabilities', 'drop']

export const netRawCapability: Control = defineControl({
  id: 'net-raw-capability',
  title: 'Container keeps capability NET_RAW',
  severity: 'low',
  persona: 'strict',
  why: 'With raw sockets a container forges packets: it can pose as another pod of the node to the network.',
  remediation: 'Drop `NET_RAW`, or `ALL`; `ping` works without it where `net.ipv4.ping_group_range` is set.',
  aliases: [
    'trivy:KSV-0119',
    'kube-linter:drop-net-raw-capability',
    'checkov:CKV_K8S_28',
    'kics:net_raw_capabilities_not_being_dropped',
    'kyverno:drop-cap-net-raw',
  ],
  references: ['https://man7.org/linux/man-pages/man7/capabilities.7.html'],
  on: 'container',
  fix: 'unsafe',
  applies: ({ workload }) => !workload.windows || 'the pod runs on Windows, which has no capabilities',
  *check(context) {
    const { container } = context
    if (!hasCapability(unprivileged(container), 'NET_RAW')) return
    const added = container.securityContext?.capabilities?.add ?? []
    const isAdded = added.some((name) => capabilityName(name ?? '') === 'NET_RAW')
    const message = `${containerName(context)} ${isAdded ? 'adds' : 'does not drop'} capability \`NET_RAW\``
    yield {
      at: drop,
      message,
      fix: { safety: 'unsafe', operations: [{ op: 'add', path: drop, value: 'NET_RAW' }] },
    }
  },
})

/** The container by its lists alone: that it is privileged is reported elsewhere. */
function unprivileged(container: AnyContainer): AnyContainer {
  return { ...container, securityContext: { ...container.securityContext, privileged: false } }
}
