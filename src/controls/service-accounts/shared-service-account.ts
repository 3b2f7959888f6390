import { type Control, defineControl, podKinds, podName } from '#model'
import { isOwned } from '../workloads/controllers.ts'
import { mountsToken } from './token/mount.ts'

export const sharedServiceAccount: Control = defineControl({
  id: 'shared-service-account',
  title: 'Workloads share a service account',
  severity: 'low',
  persona: 'strict',
  why: 'Each of them has the permissions that any of them needs, and no audit log tells them apart.',
  remediation: 'Give each workload a service account of its own.',
  aliases: [
    'kics:shared_service_account',
    'hardeneks:use_dedicated_service_accounts_for_each_deployment',
    'hardeneks:use_dedicated_service_accounts_for_each_stateful_set',
    'hardeneks:use_dedicated_service_accounts_for_each_daemon_set',
    'stig:V-242381',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/service-accounts/'],
  on: 'workload',
  needs: { look: [...podKinds, 'ServiceAccount'] },
  applies: ({ resource }) => !isOwned(resource) || 'its controller is looked at',
  *check({ workload, resource, look }) {
    const { namespace, serviceAccountName } = workload
    if (serviceAccountName === 'default') return
    const account = look.byName('ServiceAccount', namespace, serviceAccountName)
    if (!mountsToken(workload, typeof account === 'string' ? undefined : account)) return
    const others = look
      .workloads(namespace)
      .filter(
        (other) =>
          other.serviceAccountName === serviceAccountName &&
          other.resource.id !== resource.id &&
          !isOwned(other.resource),
      )
    if (others.length === 0) return
    yield {
      at: ['serviceAccountName'],
      message: `${podName(workload)} shares service account \`${serviceAccountName}\` with ${others.map(({ name }) => `\`${name}\``).join(', ')}`,
      related: others.map((other) => ({ message: 'runs as it too', resource: other.resource })),
    }
  },
})
