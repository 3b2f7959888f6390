import { type Control, defineControl, notEvaluated } from '#model'

const policyKinds = {
  ValidatingAdmissionPolicyBinding: 'ValidatingAdmissionPolicy',
  MutatingAdmissionPolicyBinding: 'MutatingAdmissionPolicy',
} as const

export const danglingPolicyBinding: Control = defineControl({
  id: 'dangling-policy-binding',
  title: 'Binding names an admission policy that does not exist',
  severity: 'low',
  persona: 'strict',
  why: 'Nothing is enforced where the binding says that it is.',
  remediation: 'Correct `policyName`, or apply the policy.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'],
  on: 'resource',
  kinds: ['ValidatingAdmissionPolicyBinding', 'MutatingAdmissionPolicyBinding'],
  needs: { look: ['ValidatingAdmissionPolicy', 'MutatingAdmissionPolicy'] },
  *check({ resource, object, look }) {
    const { policyName = '' } = object.spec ?? {}
    const kind = policyKinds[resource.kind as keyof typeof policyKinds]
    const found = look.byName(kind, undefined, policyName)
    if (found === 'unknown') return notEvaluated('not-in-files')
    if (found === 'missing')
      yield { at: ['spec', 'policyName'], message: `${kind} \`${policyName}\` does not exist` }
    return undefined
  },
})
