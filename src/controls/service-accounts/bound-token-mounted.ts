import { type Control, defineControl, notEvaluated, podName } from '#model'
import { bindingsOf, mountsToken } from './token/mount.ts'

export const boundTokenMounted: Control = defineControl({
  id: 'bound-token-mounted',
  title: 'Pod mounts a token that has roles',
  severity: 'low',
  persona: 'strict',
  why: 'Whoever gets into the container has the token, and with it the roles of the account.',
  remediation:
    'Keep the roles to what the program asks of the API server; set `automountServiceAccountToken: false` where it asks nothing.',
  aliases: ['kubescape:C-0053', 'kubescape:C-0261'],
  references: ['https://kubernetes.io/docs/concepts/security/service-accounts/'],
  on: 'workload',
  needs: { look: ['ServiceAccount', 'RoleBinding', 'ClusterRoleBinding'] },
  *check({ workload, look }) {
    const { namespace, serviceAccountName, podSpec } = workload
    if (podSpec.automountServiceAccountToken === false) return undefined
    const bindings = bindingsOf(workload, [
      ...look.inNamespace('RoleBinding', namespace),
      ...look.all('ClusterRoleBinding'),
    ])
    if (bindings.length === 0) return undefined
    const account = look.byName('ServiceAccount', namespace, serviceAccountName)
    if (podSpec.automountServiceAccountToken === undefined && account === 'unknown')
      return notEvaluated('not-in-files')
    if (!mountsToken(workload, typeof account === 'string' ? undefined : account)) return undefined
    yield {
      at: ['serviceAccountName'],
      message: `${podName(workload)} mounts a token of \`${serviceAccountName}\`, which ${bindings.map(({ name }) => `\`${name}\``).join(', ')} gives roles`,
      related: bindings.map((resource) => ({ message: 'bound here', resource, at: ['roleRef'] })),
    }
    return undefined
  },
})
