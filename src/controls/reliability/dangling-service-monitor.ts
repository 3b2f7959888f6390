import { type Control, defineControl, notEvaluated, type Resource, selects, valueAt } from '#model'
import type { LabelSelector, Service } from '#schema'
import { textsAt } from '../network/custom/places.ts'

export const danglingServiceMonitor: Control = defineControl({
  id: 'dangling-service-monitor',
  title: 'ServiceMonitor selects no Service',
  severity: 'low',
  persona: 'reliability',
  why: 'Nothing is measured, and alarms that go by the measurements never sound.',
  remediation: 'Make `selector` equal to labels of the Service itself, not of its pods.',
  aliases: ['kube-linter:dangling-servicemonitor'],
  references: ['https://prometheus-operator.dev/docs/developer/getting-started/#using-servicemonitors'],
  on: 'resource',
  kinds: ['monitoring.coreos.com/ServiceMonitor'],
  needs: { look: ['Service'] },
  *check({ resource, object, look }) {
    const at = ['spec', 'selector']
    const selector = selectorOf(valueAt(object, at))
    if (selector === undefined) return undefined
    const isAny = valueAt(object, ['spec', 'namespaceSelector', 'any']) === true
    const names = textsAt(object, ['spec', 'namespaceSelector', 'matchNames'])
    const namespaces = names.length > 0 ? names : [resource.namespace]
    const services: readonly Resource<Service>[] = isAny
      ? look.all('Service')
      : namespaces.flatMap((namespace) => look.inNamespace('Service', namespace))
    if (services.some(({ labels }) => selects(selector, labels))) return undefined
    const isOwn = !isAny && namespaces.every((namespace) => namespace === resource.namespace)
    if (resource.origin.type !== 'cluster' && (services.length === 0 || !isOwn))
      return notEvaluated('not-in-files')
    yield { at, message: `\`${resource.name}\` selects no Service in sight` }
    return undefined
  },
})

/** The types of a custom resource are unchecked: what is no selector is left to its operator. */
function selectorOf(value: unknown): LabelSelector | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { matchLabels, matchExpressions } = value as Readonly<Record<string, unknown>>
  const isMap = matchLabels === undefined || (typeof matchLabels === 'object' && matchLabels !== null)
  const isList =
    matchExpressions === undefined ||
    (Array.isArray(matchExpressions) &&
      matchExpressions.every((one) => typeof one === 'object' && one !== null))
  return isMap && isList ? value : undefined
}
