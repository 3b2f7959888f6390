import { type Control, defineControl, derivedFrom, qualifiedName, type Resource } from '#model'

const annotation = 'external-dns.alpha.kubernetes.io/hostname'

export const duplicateExternalDnsName: Control = defineControl({
  id: 'duplicate-external-dns-name',
  title: 'Two Services ask for one name in DNS',
  severity: 'low',
  persona: 'strict',
  why: 'external-dns gives the name to one of them, or to both, so that one receives the visitors of the other.',
  remediation: 'Give each Service a name of its own.',
  aliases: ['kyverno:unique-external-dns'],
  references: ['https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/'],
  on: 'service',
  needs: { look: ['Service'] },
  *check({ resource, look }) {
    const claims = derivedFrom(look.all('Service'), claimsOf)
    for (const name of namesOf(resource)) {
      const twin = claims.get(name)?.find(({ id }) => id !== resource.id)
      if (twin === undefined) continue
      yield {
        at: ['metadata', 'annotations', annotation],
        discriminator: name,
        message: `service \`${qualifiedName(twin)}\` asks for \`${name}\` as well`,
      }
    }
  },
})

/** The Services that ask for a name. */
function claimsOf(services: readonly Resource<object>[]): ReadonlyMap<string, readonly Resource<object>[]> {
  const claims = new Map<string, Resource<object>[]>()
  for (const service of services) {
    for (const name of namesOf(service)) claims.set(name, [...(claims.get(name) ?? []), service])
  }
  return claims
}

function namesOf({ annotations }: { readonly annotations: Readonly<Record<string, string>> }): string[] {
  return (annotations[annotation] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
