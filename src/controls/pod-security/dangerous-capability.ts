import { type Control, containerName, defineControl, type Severity } from '#model'
import { addedCapabilities } from './capabilities/added-capabilities.ts'

/** Capabilities from which a known way leads out of the container: raw devices, any file of the node, all of root. */
const waysOut: ReadonlySet<string> = new Set(['ALL', 'DAC_READ_SEARCH', 'SYS_RAWIO'])

export const dangerousCapability: Control = defineControl({
  id: 'dangerous-capability',
  title: 'Container adds a dangerous capability',
  severity: 'medium',
  why: "Each of these is a large part of root: watching or changing the network, the kernel, the clock or others' processes.",
  remediation:
    'Remove it from `capabilities.add`, or keep it in a namespace of its own with nothing else privileged.',
  aliases: ['kubescape:C-0046', 'polaris:dangerousCapabilities'],
  references: ['https://man7.org/linux/man-pages/man7/capabilities.7.html'],
  on: 'container',
  params: {
    capabilities: [
      'ALL',
      'AUDIT_CONTROL',
      'BPF',
      'CHECKPOINT_RESTORE',
      'DAC_READ_SEARCH',
      'IPC_OWNER',
      'LINUX_IMMUTABLE',
      'MAC_ADMIN',
      'MAC_OVERRIDE',
      'NET_ADMIN',
      'NET_RAW',
      'PERFMON',
      'SYSLOG',
      'SYS_BOOT',
      'SYS_PTRACE',
      'SYS_RAWIO',
      'SYS_TIME',
    ],
  },
  fix: 'unsafe',
  *check(context) {
    const { container, workload, params } = context
    for (const { name, at } of addedCapabilities(container)) {
      if (!params.capabilities.includes(name)) continue
      yield {
        at,
        message: `${containerName(context)} adds capability \`${name}\``,
        severity: severityOf(name, workload.podSpec.hostPID === true),
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})

/** Tracing reaches the node's processes only where the pod sees them. */
function severityOf(name: string, seesNode: boolean): Severity {
  return waysOut.has(name) || (name === 'SYS_PTRACE' && seesNode) ? 'high' : 'medium'
}
