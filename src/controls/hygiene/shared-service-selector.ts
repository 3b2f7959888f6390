import { type Control, defineControl } from '#model'
import type { Service } from '#schema'

export const sharedServiceSelector: Control = defineControl({
  id: 'shared-service-selector',
  title: 'Two Services have the same selector',
  severity: 'low',
  persona: 'hygiene',
  why: 'Pods answer at a name that was perhaps meant for others, and a change for one Service changes the other.',
  remediation: 'Keep one Service with the ports of both, or add a label that tells the pods apart.',
  aliases: [
    'kyverno:require-unique-service-selector',
    'gatekeeper:uniqueserviceselector',
    'azure-policy:UniqueServiceSelectors',
    'kubewarden:unique-service-selector-policy',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
  on: 'service',
  needs: { look: ['Service'] },
  *check({ resource, service, look }) {
    const selector = selectorOf(service)
    if (selector === '') return
    const other = look
      .inNamespace('Service', resource.namespace)
      .find(
        ({ name, object }) =>
          name !== resource.name && isTwin(service, object) && selectorOf(object) === selector,
      )
    if (other === undefined) return
    yield {
      at: ['spec', 'selector'],
      message: `service \`${other.name}\` has the selector of \`${resource.name}\` as well`,
      related: [{ message: 'the same selector', resource: other, at: ['spec', 'selector'] }],
    }
  },
})

/** A headless Service beside an ordinary one is how the pods of a StatefulSet get names. */
function isTwin(a: Service, b: Service): boolean {
  return (a.spec?.clusterIP === 'None') === (b.spec?.clusterIP === 'None')
}

function selectorOf({ spec }: Service): string {
  return Object.entries(spec?.selector ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .toSorted()
    .join(',')
}
