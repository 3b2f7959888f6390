import { type Control, defineControl } from '#model'

export const policyWithoutDeny: Control = defineControl({
  id: 'policy-without-deny',
  title: 'Admission policy only warns',
  severity: 'low',
  persona: 'strict',
  why: 'What the policy forbids gets in, and a line in the audit log is all that remains.',
  remediation: 'Add `Deny` to `validationActions` once the warnings have stopped.',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#validation-actions',
  ],
  on: 'resource',
  kinds: ['ValidatingAdmissionPolicyBinding'],
  fix: 'unsafe',
  *check({ resource, object }) {
    const actions = object.spec?.validationActions ?? []
    if (actions.length === 0 || actions.includes('Deny')) return
    const at = ['spec', 'validationActions']
    yield {
      at,
      message: `binding \`${resource.name}\` does not deny what the policy forbids`,
      fix: {
        safety: 'unsafe',
        operations: [{ op: 'set', path: at, value: ['Deny', ...actions.filter((one) => one !== 'Warn')] }],
      },
    }
  },
})
