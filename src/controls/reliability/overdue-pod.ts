import { type Control, defineControl } from '#model'
import { hoursOf, lifetimeAnnotation } from './lifetime/duration.ts'

export const overduePod: Control = defineControl({
  id: 'overdue-pod',
  title: 'Pod has run for longer than it should',
  severity: 'low',
  persona: 'reliability',
  why: 'It misses what newer images repair, and what was changed in it by hand or by an intruder lasts.',
  remediation: 'Delete the pod or restart its controller, by a schedule where that has to be done often.',
  aliases: ['kyverno:pod-lifetime'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/'],
  on: 'resource',
  kinds: ['Pod'],
  needs: { facts: ['now'] },
  params: { hours: 0 },
  applies({ resource, object, params }) {
    if (object.status?.startTime === undefined) return 'the pod was not started'
    const told = resource.annotations[lifetimeAnnotation] !== undefined || params.hours > 0
    return told || 'nothing says how long it should run'
  },
  *check({ resource, object, facts, params }) {
    const { startTime = '' } = object.status ?? {}
    const most = hoursOf(resource.annotations[lifetimeAnnotation] ?? '') ?? params.hours
    const hours = (Date.parse(facts.now) - Date.parse(startTime)) / 3_600_000
    if (most <= 0 || Number.isNaN(hours) || hours <= most) return
    yield {
      at: ['status', 'startTime'],
      message: `the pod has run for ${Math.floor(hours)} hours, more than ${Math.floor(most)}`,
    }
  },
})
