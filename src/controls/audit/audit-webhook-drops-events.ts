import { type Control, defineControl } from '#model'
import { isGiven } from '../control-plane/flag-control.ts'

export const auditWebhookDropsEvents: Control = defineControl({
  id: 'audit-webhook-drops-events',
  title: 'Audit events are lost while their webhook is slow',
  severity: 'low',
  persona: 'strict',
  why: 'They are sent in batches from a buffer, and what does not fit is dropped: whoever makes enough noise leaves no trace. What was lost already is a gap that `audit-log-integrity` tells.',
  remediation: 'Write a log with `--audit-log-path` as well, or set `--audit-webhook-mode=blocking`.',
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#batching'],
  on: 'cluster',
  needs: { facts: ['api-server-flags'] },
  applies: ({ facts }) => {
    const flags = facts['api-server-flags'] as (typeof facts)['api-server-flags'] | undefined
    return flags === undefined || isGiven(flags, 'audit-webhook-config-file') || 'events go to no webhook'
  },
  *check({ facts }) {
    const flags = facts['api-server-flags']
    const mode = flags['audit-webhook-mode'] || 'batch'
    if (isGiven(flags, 'audit-log-path') || mode !== 'batch') return
    yield { at: [], message: 'audit events go to a webhook alone, which drops what does not fit its buffer' }
  },
})
