import { type Control, defineControl } from '#model'

export const policyFailsOpen: Control = defineControl({
  id: 'policy-fails-open',
  title: 'Admission policy is passed over when it fails',
  severity: 'low',
  persona: 'strict',
  why: 'An expression that stumbles over an unusual object, or a missing parameter, lets in what the policy should keep out.',
  remediation: 'Set `failurePolicy: Fail`, and guard expressions by `has()` or `matchConditions`.',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#failure-policy',
  ],
  on: 'resource',
  kinds: ['ValidatingAdmissionPolicy', 'MutatingAdmissionPolicy'],
  fix: 'unsafe',
  *check({ resource, object }) {
    if (object.spec?.failurePolicy !== 'Ignore') return
    const at = ['spec', 'failurePolicy']
    yield {
      at,
      message: `policy \`${resource.name}\` is passed over when it fails`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'Fail' }] },
    }
  },
})
