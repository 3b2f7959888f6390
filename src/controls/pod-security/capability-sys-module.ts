import { type Control, containerName, defineControl } from '#model'
import { addedCapabilities } from './capabilities/added-capabilities.ts'

export const capabilitySysModule: Control = defineControl({
  id: 'capability-sys-module',
  title: 'Container adds capability SYS_MODULE',
  severity: 'high',
  why: 'SYS_MODULE loads code into the kernel of the node, which all its pods share.',
  remediation: 'Remove it; load kernel modules when the node starts.',
  aliases: ['kubescape:C-0046', 'trivy:KSV-0120'],
  references: ['https://man7.org/linux/man-pages/man7/capabilities.7.html'],
  on: 'container',
  fix: 'unsafe',
  *check(context) {
    for (const { name, at } of addedCapabilities(context.container)) {
      if (name !== 'SYS_MODULE') continue
      yield {
        at,
        message: `${containerName(context)} adds capability \`SYS_MODULE\``,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
