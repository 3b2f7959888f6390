import { type Control, defineControl, notEvaluated } from '#model'

export const danglingServiceAccount: Control = defineControl({
  id: 'dangling-service-account',
  title: 'Pod names a service account that does not exist',
  severity: 'medium',
  why: 'The pod is refused, until somebody creates an account of that name and decides what it may do.',
  remediation: 'Correct the name, or create the service account.',
  aliases: [
    'kubescape:C-0307',
    'kube-linter:non-existent-service-account',
    'popeye:POP-307',
    'popeye:POP-507',
  ],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
  on: 'workload',
  needs: { look: ['ServiceAccount'] },
  *check({ workload: { namespace, serviceAccountName }, look }) {
    if (serviceAccountName === 'default') return undefined
    const account = look.byName('ServiceAccount', namespace, serviceAccountName)
    if (account === 'missing') {
      yield {
        at: ['serviceAccountName'],
        message: `service account \`${serviceAccountName}\` does not exist`,
      }
    }
    return account === 'unknown' ? notEvaluated('not-in-files') : undefined
  },
})
