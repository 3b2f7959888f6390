import { type Control, defineControl, qualifiedName } from '#model'
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
    const others = look
      .all('Ingress')
      .filter((other) => other.id !== resource.id && classOf(other) === classOf(resource))
    for (const { host, path, at } of hostPathsOf(object)) {
      const twin = others.find((other) =>
        hostPathsOf(other.object).some((theirs) => theirs.host === host && theirs.path === path),
      )
      if (twin === undefined) continue
      const name = qualifiedName(twin)
      yield {
        at,
        message: `ingress \`${name}\` claims \`${host}${path}\` as well`,
      }
    }
  },
})
