import { type Control, defineControl } from '#model'
import { placesAt } from './custom/places.ts'

export const linkerdServerUnauthenticated: Control = defineControl({
  id: 'linkerd-server-unauthenticated',
  title: 'Linkerd accepts clients without an identity',
  severity: 'medium',
  persona: 'strict',
  why: 'Every pod that reaches the port is served, in plain text and whoever it is.',
  remediation: 'Authorise clients by their mesh identity: `all-authenticated`, or an AuthorizationPolicy.',
  references: ['https://linkerd.io/2/reference/authorization-policy/'],
  on: 'resource',
  kinds: ['policy.linkerd.io/Server', 'policy.linkerd.io/ServerAuthorization'],
  *check({ resource, object }) {
    const message = `\`${resource.name}\` accepts clients without an identity`
    for (const { at, value } of placesAt(object, ['spec', 'accessPolicy']))
      if (value === 'all-unauthenticated' || value === 'cluster-unauthenticated') yield { at, message }
    for (const { at, value } of placesAt(object, ['spec', 'client', 'unauthenticated']))
      if (value === true) yield { at, message }
  },
})
