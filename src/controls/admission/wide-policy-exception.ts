import { type Control, defineControl } from '#model'
import { widthOfMatch, widthOfPolicyRefs } from './exceptions/width.ts'

export const widePolicyException: Control = defineControl({
  id: 'wide-policy-exception',
  title: 'Exception lets more past a policy than one object',
  severity: 'medium',
  persona: 'strict',
  why: 'What the policy keeps out gets in under the cover of an exception that was made for something else.',
  remediation:
    'Name the object, its namespace and the rule, and keep the exception in that namespace. The parameters `singlePolicy` and `subjects` ask for one policy each and for whom the exception is.',
  aliases: ['kyverno:policy-for-exceptions'],
  references: ['https://kyverno.io/docs/exceptions/'],
  on: 'resource',
  kinds: ['kyverno.io/PolicyException', 'policies.kyverno.io/PolicyException'],
  params: { singlePolicy: false, subjects: false },
  *check({ resource, object, params }) {
    const widths =
      resource.group === 'kyverno.io'
        ? widthOfMatch(object, resource.namespace, params)
        : widthOfPolicyRefs(object)
    for (const { at, says } of widths) yield { at, message: `exception \`${resource.name}\` ${says}` }
  },
})
