import { type Control, containerName, defineControl } from '#model'
import { addedCapabilities } from './capabilities/added-capabilities.ts'

export const capabilitySysAdmin: Control = defineControl({
  id: 'capability-sys-admin',
  title: 'Container adds capability SYS_ADMIN',
  severity: 'high',
  why: 'SYS_ADMIN lets a container mount file systems and change namespaces, from where known ways lead to root on the node.',
  remediation:
    'Remove it; grant the narrower capability that the container needs (`BPF`, `PERFMON`, `CHECKPOINT_RESTORE`).',
  aliases: [
    'kubescape:C-0057',
    'kubescape:C-0046',
    'trivy:KSV-0005',
    'checkov:CKV_K8S_39',
    'kics:containers_with_sys_admin_capabilities',
    'kubesec:CapSysAdmin',
  ],
  references: ['https://man7.org/linux/man-pages/man7/capabilities.7.html'],
  on: 'container',
  fix: 'unsafe',
  *check(context) {
    for (const { name, at } of addedCapabilities(context.container)) {
      if (name !== 'SYS_ADMIN') continue
      yield {
        at,
        message: `${containerName(context)} adds capability \`SYS_ADMIN\``,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
