import { type Control, defineControl, notEvaluated } from '#model'
import { placesAt } from '../network/custom/places.ts'
import { isCluster } from './levels/cluster.ts'
import { covers, webhooksOf } from './webhooks/webhook.ts'

export const execUnrestricted: Control = defineControl({
  id: 'exec-unrestricted',
  title: 'No policy limits who enters which pods',
  severity: 'low',
  persona: 'strict',
  why: 'RBAC grants `pods/exec` for all pods of a namespace at once: whoever enters one enters the most powerful, and reads its token.',
  remediation:
    'Deny `CONNECT` on `pods/exec` and `pods/attach` where nobody needs it, by an admission policy or a policy engine.',
  aliases: [
    'kyverno:deny-exec-by-namespace-label',
    'kyverno:deny-exec-by-namespace-name',
    'kyverno:deny-exec-by-pod-and-container',
    'kyverno:deny-exec-by-pod-label',
    'kyverno:deny-exec-by-pod-name',
    'kyverno:block-kubectl-cp-by-pod-label',
    'kyverno:block-kubectl-cp',
  ],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'],
  on: 'cluster',
  needs: { look: ['Namespace', 'ValidatingAdmissionPolicy', 'ValidatingWebhookConfiguration'] },
  *check({ look }) {
    if (!isCluster(look)) return notEvaluated('needs-cluster')
    const rules = [
      ...look
        .all('ValidatingAdmissionPolicy')
        .flatMap(({ object }) => placesAt(object, ['spec', 'matchConstraints', 'resourceRules', '*'])),
      ...look
        .all('ValidatingWebhookConfiguration')
        .flatMap(({ object }) => webhooksOf(object))
        .flatMap(({ value }) => placesAt(value, ['rules', '*'])),
    ]
    if (!covers(rules, { resource: 'pods/exec', operation: 'CONNECT' }))
      yield { at: [], message: 'no admission policy or webhook is asked before somebody enters a pod' }
    return undefined
  },
})
