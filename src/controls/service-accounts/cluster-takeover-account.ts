import { type Control, defineControl, notEvaluated, podName } from '#model'
import type { PolicyRule } from '#schema'
import { grants, type Power } from '../rbac/role/rules.ts'
import { isBound, mountsToken } from './token/mount.ts'

export const clusterTakeoverAccount: Control = defineControl({
  id: 'cluster-takeover-account',
  title: 'Pod mounts a token that takes over the cluster',
  severity: 'high',
  persona: 'strict',
  why: 'Whoever gets into the container has the token, and one or two requests later the cluster.',
  remediation: 'Bind a role that lists what the program does, in the namespaces it does it in.',
  aliases: ['kubescape:C-0267', 'kubescape:C-0272', 'kubescape:C-0053'],
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  on: 'workload',
  needs: { look: ['ServiceAccount', 'ClusterRoleBinding', 'ClusterRole', 'Role'] },
  *check({ workload, look }) {
    const { namespace, serviceAccountName } = workload
    const account = look.byName('ServiceAccount', namespace, serviceAccountName)
    if (!mountsToken(workload, typeof account === 'string' ? undefined : account)) return undefined
    let isUnknown = false
    for (const binding of look.all('ClusterRoleBinding')) {
      if (!isBound(workload, [binding])) continue
      const rules = look.granted(binding)
      isUnknown ||= rules === undefined
      const ways = takeovers.filter(({ power }) => (rules ?? []).some((rule) => isWay(rule, power)))
      if (ways.length === 0) continue
      yield {
        at: ['serviceAccountName'],
        message: `${podName(workload)} runs as \`${serviceAccountName}\`, which may ${ways.map(({ does }) => does).join(', ')} in the whole cluster`,
        discriminator: binding.name,
        related: [{ message: 'bound here', resource: binding, at: ['roleRef'] }],
      }
    }
    return isUnknown ? notEvaluated('not-in-files') : undefined
  },
})

/** A rule for named objects is a way for those alone. */
function isWay(rule: PolicyRule, power: Power): boolean {
  return (rule.resourceNames ?? []).length === 0 && grants(rule, power)
}

interface Takeover {
  readonly does: string
  readonly power: Power
}

const takeovers: readonly Takeover[] = [
  { does: 'read Secrets', power: { groups: [''], resources: ['secrets'], verbs: ['get', 'list', 'watch'] } },
  { does: 'create pods', power: { groups: [''], resources: ['pods'], verbs: ['create'] } },
  {
    does: 'create workloads',
    power: {
      groups: ['apps', 'batch'],
      resources: ['deployments', 'daemonsets', 'statefulsets', 'replicasets', 'jobs', 'cronjobs'],
      verbs: ['create'],
    },
  },
  { does: 'run commands in pods', power: { groups: [''], resources: ['pods/exec'], verbs: ['create'] } },
  {
    does: 'run commands through nodes',
    power: { groups: [''], resources: ['nodes/proxy'], verbs: ['get', 'create'] },
  },
  {
    does: 'issue tokens',
    power: { groups: [''], resources: ['serviceaccounts/token'], verbs: ['create'] },
  },
  {
    does: 'impersonate others',
    power: { groups: [''], resources: ['users', 'groups', 'serviceaccounts'], verbs: ['impersonate'] },
  },
  {
    does: 'bind or escalate roles',
    power: {
      groups: ['rbac.authorization.k8s.io'],
      resources: ['roles', 'clusterroles'],
      verbs: ['bind', 'escalate'],
    },
  },
]
