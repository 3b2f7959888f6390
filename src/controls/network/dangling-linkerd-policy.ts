import { type Control, defineControl, notEvaluated } from '#model'
import { textAt } from './custom/places.ts'

const at = ['spec', 'targetRef', 'name']

/** What a policy may be for, beside a whole namespace. */
const targets = [
  'policy.linkerd.io/Server',
  'policy.linkerd.io/HTTPRoute',
  'gateway.networking.k8s.io/HTTPRoute',
  'gateway.networking.k8s.io/GRPCRoute',
] as const

export const danglingLinkerdPolicy: Control = defineControl({
  id: 'dangling-linkerd-policy',
  title: 'AuthorizationPolicy of Linkerd is for nothing that exists',
  severity: 'low',
  persona: 'hygiene',
  why: 'It authorises nobody, and whoever reads it thinks that clients are checked.',
  remediation: 'Correct `targetRef`, or create the Server or the route that it names.',
  aliases: ['kyverno:check-linkerd-authorizationpolicy'],
  references: ['https://linkerd.io/2/reference/authorization-policy/#authorizationpolicy'],
  on: 'resource',
  kinds: ['policy.linkerd.io/AuthorizationPolicy'],
  needs: { look: targets },
  *check({ resource, object, look }) {
    const group = textAt(object, ['spec', 'targetRef', 'group']) ?? ''
    const kind = textAt(object, ['spec', 'targetRef', 'kind']) ?? ''
    const name = textAt(object, at)
    const target = targets.find((one) => one === `${group}/${kind}`)
    if (target === undefined || name === undefined) return undefined
    const found = look.byName(target, resource.namespace, name)
    if (found === 'missing') yield { at, message: `${kind} \`${name}\` does not exist` }
    return found === 'unknown' ? notEvaluated('not-in-files') : undefined
  },
})
