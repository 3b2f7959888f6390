import { type Control, defineControl, notEvaluated } from '#model'
import { isPluginOn } from '../control-plane/plugin-control.ts'
import { isCluster } from './levels/cluster.ts'
import { defaultsOf } from './levels/defaults.ts'
import { isOrdinary, levelOf } from './levels/level.ts'
import { covers, webhooksOf } from './webhooks/webhook.ts'
import { placesAt } from '../network/custom/places.ts'

export const policyEngineMissing: Control = defineControl({
  id: 'policy-engine-missing',
  title: 'Nothing in the cluster limits what pods may do',
  severity: 'medium',
  why: 'Whoever may create a pod in any namespace may create a privileged one, and takes a node with it.',
  remediation:
    'Label namespaces with a Pod Security level, or install an admission policy or a policy engine such as Kyverno or Gatekeeper.',
  aliases: [
    'kubescape:C-0192',
    'trivy:AZU-0066',
    'checkov:CKV_AZURE_116',
    'azure-policy:AKS_AzurePolicyAddOn_Audit',
    'hardeneks:ensure_namespace_psa_exist',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/'],
  on: 'cluster',
  needs: {
    look: ['Namespace', 'ValidatingAdmissionPolicyBinding', 'ValidatingWebhookConfiguration'],
    uses: ['admission-configuration', 'api-server-flags'],
  },
  *check({ look, facts, kubernetesVersion }) {
    if (!isCluster(look)) return notEvaluated('needs-cluster')
    const levels = look
      .all('Namespace')
      .map(({ object }) => isOrdinary(object) === true && levelOf(object, 'enforce'))
    const byDefault = defaultsOf(facts['admission-configuration'])?.enforce
    const isLimited =
      [...levels, byDefault].some((level) => level === 'baseline' || level === 'restricted') ||
      look
        .all('ValidatingAdmissionPolicyBinding')
        .some(({ object }) => object.spec?.validationActions?.includes('Deny')) ||
      look
        .all('ValidatingWebhookConfiguration')
        .flatMap(({ object }) => webhooksOf(object))
        .some(({ value }) =>
          covers(placesAt(value, ['rules', '*']), { resource: 'pods', operation: 'CREATE' }),
        ) ||
      (kubernetesVersion < 25 && isPluginOn(facts['api-server-flags'] ?? {}, 'PodSecurityPolicy', false))
    if (!isLimited)
      yield { at: [], message: 'no Pod Security level, admission policy or webhook limits what pods may do' }
    return undefined
  },
})
