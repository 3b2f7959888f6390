import { type Control, defineControl } from '#model'

export const unboundAdmissionPolicy: Control = defineControl({
  id: 'unbound-admission-policy',
  title: 'Admission policy without a binding',
  severity: 'low',
  persona: 'strict',
  why: 'A policy holds only where a binding says so: without one it looks as if something were enforced, and nothing is.',
  remediation: 'Add a binding that names the policy, or delete the policy.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'],
  on: 'resource',
  kinds: ['ValidatingAdmissionPolicy', 'MutatingAdmissionPolicy'],
  needs: { look: ['ValidatingAdmissionPolicyBinding', 'MutatingAdmissionPolicyBinding'] },
  *check({ resource, look }) {
    const bindings =
      resource.kind === 'ValidatingAdmissionPolicy'
        ? look.all('ValidatingAdmissionPolicyBinding')
        : look.all('MutatingAdmissionPolicyBinding')
    if (bindings.some(({ object }) => object.spec?.policyName === resource.name)) return
    yield { at: ['metadata', 'name'], message: `no binding in sight names policy \`${resource.name}\`` }
  },
})
