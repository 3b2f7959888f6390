import { type Control, defineControl } from '#model'
import { placesAt } from './custom/places.ts'

export const wildcardVirtualServiceHost: Control = defineControl({
  id: 'wildcard-virtual-service-host',
  title: 'VirtualService takes every host of a domain',
  severity: 'low',
  persona: 'strict',
  why: 'A wildcard serves names that nobody meant, and takes over those that another VirtualService loses.',
  remediation: 'List the hosts.',
  aliases: ['kyverno:restrict-virtual-service-wildcard'],
  references: ['https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService'],
  on: 'resource',
  kinds: ['networking.istio.io/VirtualService'],
  *check({ resource, object }) {
    for (const { at, value } of placesAt(object, ['spec', 'hosts', '*'])) {
      if (typeof value !== 'string' || !value.startsWith('*')) continue
      yield { at, message: `virtual service \`${resource.name}\` serves every name of \`${value}\`` }
    }
  },
})
