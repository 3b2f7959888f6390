import { type Control, defineControl } from '#model'
import { classOf } from './ingress/hosts.ts'

export const disallowedIngressClass: Control = defineControl({
  id: 'disallowed-ingress-class',
  title: 'Ingress uses a class that is not on the list',
  severity: 'low',
  persona: 'strict',
  why: 'Another controller may have another address, another certificate and none of the limits of the one that is meant.',
  remediation: 'Use a class of the list, or add it to the parameter `classes`.',
  aliases: ['kyverno:restrict-ingress-classes'],
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class'],
  on: 'resource',
  kinds: ['Ingress'],
  params: { classes: [] as readonly string[] },
  applies: ({ params }) => params.classes.length > 0 || 'no classes are configured',
  *check({ resource, params }) {
    const name = classOf(resource)
    if (name !== undefined && params.classes.includes(name)) return
    const message =
      name === undefined
        ? `\`${resource.name}\` leaves its class to the default of the cluster`
        : `class \`${name}\` is not on the list`
    yield { at: ['spec', 'ingressClassName'], message }
  },
})
