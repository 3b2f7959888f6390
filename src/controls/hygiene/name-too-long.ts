import { type Control, defineControl } from '#model'

/**
 * Longest names by kind: a Service's is a label of DNS, a CronJob's gets 11 letters for its Jobs
 * (`pkg/apis/batch/validation`), a StatefulSet's gets as many for the revision, which is a label of its pods.
 */
const longest: Readonly<Record<string, number>> = { Service: 63, CronJob: 52, StatefulSet: 52 }

export const nameTooLong: Control = defineControl({
  id: 'name-too-long',
  title: 'Name is too long for what Kubernetes makes of it',
  severity: 'medium',
  persona: 'hygiene',
  why: 'The API server refuses the object or the pods that are named after it, so that nothing runs.',
  remediation: 'Use a name of at most 52 characters for CronJobs and StatefulSets, and 63 for Services.',
  aliases: ['insights:dns-hostname-too-long'],
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],
  on: 'resource',
  kinds: ['Service', 'CronJob', 'StatefulSet'],
  *check({ resource: { kind, name } }) {
    const most = longest[kind] ?? Infinity
    if (name.length <= most) return
    yield {
      at: ['metadata', 'name'],
      message: `name of ${kind} has ${name.length} characters, ${most} at most fit`,
    }
  },
})
