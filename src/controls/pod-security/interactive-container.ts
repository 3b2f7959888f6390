import { type Control, containerName, defineControl } from '#model'

export const interactiveContainer: Control = defineControl({
  id: 'interactive-container',
  title: 'Container keeps a terminal open',
  severity: 'low',
  persona: 'strict',
  why: 'A service needs neither standard input nor a terminal; a container that has them was meant for a person.',
  remediation: 'Remove `stdin` and `tty`.',
  aliases: ['gatekeeper:disallowinteractive'],
  references: ['https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/'],
  on: 'container',
  fix: 'unsafe',
  applies: ({ role }) => role !== 'ephemeral' || 'an ephemeral container is meant for a person',
  *check(context) {
    for (const key of ['stdin', 'tty'] as const) {
      if (context.container[key] !== true) continue
      yield {
        at: [key],
        message: `${containerName(context)} sets \`${key}\``,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: [key] }] },
      }
    }
  },
})
