import { type Control, defineControl, notEvaluated } from '#model'
import { autoscalerOf } from './autoscaler/autoscaler.ts'

export const autoscalerWithoutOwnRole: Control = defineControl({
  id: 'autoscaler-without-own-role',
  title: 'Cluster autoscaler uses the role of the node',
  severity: 'low',
  persona: 'strict',
  why: 'The right to add and remove machines belongs to every pod that reaches the metadata service of the node.',
  remediation: 'Give its service account a role of its own.',
  aliases: [
    'hardeneks:use_separate_iam_role_for_cluster_autoscaler',
    'hardeneks:employ_least_privileged_access_cluster_autoscaler_role',
  ],
  references: ['https://github.com/kubernetes/autoscaler/tree/master/cluster-autoscaler/cloudprovider/aws'],

  on: 'workload',
  needs: { look: ['ServiceAccount'] },
  applies: ({ workload }) =>
    autoscalerOf(workload)?.flags.includes('--cloud-provider=aws') === true ||
    'it is not the cluster autoscaler on AWS',
  *check({ workload: { namespace, serviceAccountName }, look }) {
    const account = look.byName('ServiceAccount', namespace, serviceAccountName)
    if (account === 'unknown') return notEvaluated('not-in-files')
    if (account !== 'missing' && (account.annotations['eks.amazonaws.com/role-arn'] ?? '') !== '')
      return undefined
    yield {
      at: ['serviceAccountName'],
      message: `service account \`${serviceAccountName}\` of the cluster autoscaler names no role of its own`,
    }
    return undefined
  },
})
