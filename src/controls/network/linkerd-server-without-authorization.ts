import { type Control, defineControl } from '#model'
import { textAt } from './custom/places.ts'

const policies = 'policy.linkerd.io/AuthorizationPolicy'
const authorizations = 'policy.linkerd.io/ServerAuthorization'

export const linkerdServerWithoutAuthorization: Control = defineControl({
  id: 'linkerd-server-without-authorization',
  title: 'Nobody is authorised to connect to a Server of Linkerd',
  severity: 'low',
  persona: 'hygiene',
  why: 'A Server denies all clients that nothing authorises, so that somebody will soon authorise everybody.',
  remediation: 'Add an AuthorizationPolicy whose `targetRef` is the Server, or set its `accessPolicy`.',
  references: ['https://linkerd.io/2/reference/authorization-policy/#authorizationpolicy'],
  on: 'resource',
  kinds: ['policy.linkerd.io/Server'],
  needs: { look: [policies, authorizations] },
  *check({ resource, object, look }) {
    if ((textAt(object, ['spec', 'accessPolicy']) ?? 'deny') !== 'deny') return
    const { name, namespace } = resource
    if (look.inNamespace(policies, namespace).some((policy) => mayTarget(policy.object, name))) return
    const served = look
      .inNamespace(authorizations, namespace)
      .map((authorization) => textAt(authorization.object, ['spec', 'server', 'name']))
    if (served.some((server) => server === undefined || server === name)) return
    yield { at: ['metadata', 'name'], message: `nothing in sight authorises clients of server \`${name}\`` }
  },
})

/** A policy for a namespace or for a route may authorise clients of any of its servers. */
function mayTarget(policy: unknown, name: string): boolean {
  const target = textAt(policy, ['spec', 'targetRef', 'kind'])
  return target !== 'Server' || textAt(policy, ['spec', 'targetRef', 'name']) === name
}
