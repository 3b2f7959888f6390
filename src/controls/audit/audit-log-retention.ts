import { type Control, defineControl } from '#model'

export const auditLogRetention: Control = defineControl({
  id: 'audit-log-retention',
  title: 'Store of the audit log deletes it too early',
  severity: 'low',
  persona: 'strict',
  why: 'An intrusion is often noticed months later, and standards ask for a year: what was deleted cannot be searched.',
  remediation: 'Keep the log for the days that the parameter `days` asks for, in one of its stores.',
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/'],
  on: 'cluster',
  needs: { facts: ['audit-log-sinks'] },
  params: { days: 365 },
  applies: ({ facts }) =>
    facts['audit-log-sinks'] === undefined ||
    facts['audit-log-sinks'].length > 0 ||
    'the audit log is sent to no store',
  *check({ facts, params }) {
    const sinks = facts['audit-log-sinks']
    const kept = sinks.map(({ retentionDays = Infinity }) => retentionDays)
    const longest = Math.max(...kept)
    if (longest >= params.days) return
    const { name } = sinks[kept.indexOf(longest)]!
    yield {
      at: [],
      message: `\`${name}\` keeps the audit log for ${longest} days, and nothing longer; ${params.days} are wanted`,
    }
  },
})
