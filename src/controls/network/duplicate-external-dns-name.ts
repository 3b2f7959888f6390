import { type Control, defineControl, qualifiedName } from '#model'

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
    const others = look.all('Service').filter(({ id }) => id !== resource.id)
    for (const name of namesOf(resource)) {
      const twin = others.find((other) => namesOf(other).includes(name))
      if (twin === undefined) continue
      yield {
        at: ['metadata', 'annotations', annotation],
        discriminator: name,
        message: `service \`${qualifiedName(twin)}\` asks for \`${name}\` as well`,
      }
    }
  },
})

function namesOf({ annotations }: { readonly annotations: Readonly<Record<string, string>> }): string[] {
  return (annotations[annotation] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
