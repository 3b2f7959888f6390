import { type Control, defineControl, derivedFrom, qualifiedName, type Resource } from '#model'
import type { Ingress } from '#schema'
import { classOf, hostPathsOf } from './ingress/hosts.ts'

export const duplicateIngressHost: Control = defineControl({
  id: 'duplicate-ingress-host',
  title: 'Two Ingresses claim one host and path',
  severity: 'medium',
  persona: 'strict',
  why: 'One of them receives the visitors of the other, and which one is up to the controller.',
  remediation: 'Serve the host and path from one Ingress.',
  aliases: [
    'kyverno:unique-ingress-host',
    'kyverno:unique-ingress-host-and-path',
    'kyverno:unique-ingress-path',
    'gatekeeper:uniqueingresshost',
  ],
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules'],
  on: 'resource',
  kinds: ['Ingress'],
  needs: { look: ['Ingress'] },
  *check({ resource, object, look }) {
    const claims = derivedFrom(look.all('Ingress'), claimsOf)
    for (const { host, path, at } of hostPathsOf(object)) {
      const twin = claims.get(claimOf(resource, host, path))?.find(({ id }) => id !== resource.id)
      if (twin === undefined) continue
      const name = qualifiedName(twin)
      yield {
        at,
        message: `ingress \`${name}\` claims \`${host}${path}\` as well`,
      }
    }
  },
})

/** The Ingresses that claim a host and path of a class. */
function claimsOf(
  ingresses: readonly Resource<Ingress>[],
): ReadonlyMap<string, readonly Resource<Ingress>[]> {
  const claims = new Map<string, Resource<Ingress>[]>()
  for (const ingress of ingresses) {
    for (const { host, path } of hostPathsOf(ingress.object)) {
      const claim = claimOf(ingress, host, path)
      claims.set(claim, [...(claims.get(claim) ?? []), ingress])
    }
  }
  return claims
}

function claimOf(ingress: Resource<Ingress>, host: string, path: string): string {
  return JSON.stringify([classOf(ingress), host, path])
}
