import { type Control, containerName, defineControl } from '#model'

export const ephemeralContainer: Control = defineControl({
  id: 'ephemeral-container',
  title: 'Pod has an ephemeral container',
  severity: 'low',
  persona: 'hygiene',
  why: 'Somebody attached a debugging container; it stays in the pod until the pod ends, and is in no manifest.',
  remediation: 'Replace the pod once the debugging is over.',
  aliases: ['kyverno:block-ephemeral-containers'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/'],
  on: 'container',
  fix: 'unsafe',
  *check(context) {
    if (context.role !== 'ephemeral') return
    yield {
      at: ['name'],
      message: `${containerName(context)} was attached`,
      fix: { safety: 'unsafe', operations: [{ op: 'remove', path: [] }] },
    }
  },
})
