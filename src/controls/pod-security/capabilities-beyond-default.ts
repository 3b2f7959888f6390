import { type Control, containerName, defineControl } from '#model'

/** The names that Pod Security's baseline lets a container add, in exactly this spelling. */
const allowed: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
])

export const capabilitiesBeyondDefault: Control = defineControl({
  id: 'capabilities-beyond-default',
  title: 'Container adds a capability that the baseline does not allow',
  severity: 'medium',
  persona: 'strict',
  why: 'Each capability beyond the usual set is a part of root that the container would not have had.',
  remediation: 'Remove the capability from `capabilities.add`, or replace it by a narrower mechanism.',
  aliases: ['kyverno:disallow-capabilities', 'kyverno:service-mesh-disallow-capabilities'],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  on: 'container',
  fix: 'unsafe',
  *check(context) {
    const added = context.container.securityContext?.capabilities?.add ?? []
    for (const [index, name] of added.entries()) {
      if (allowed.has(name)) continue
      const at = ['securityContext', 'capabilities', 'add', index]
      yield {
        at,
        message: `${containerName(context)} adds capability \`${name}\`, which the baseline does not allow`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
