import { type Control, defineControl, podKinds } from '#model'
import { bindingsOf } from './token/mount.ts'

export const unusedServiceAccount: Control = defineControl({
  id: 'unused-service-account',
  title: 'No workload uses the service account',
  severity: 'low',
  persona: 'hygiene',
  why: 'Nobody misses an account that nothing uses, and whoever may create a pod in the namespace has its roles.',
  remediation: 'Delete the account and its bindings, unless a program outside or a controller uses it.',
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'],
  on: 'resource',
  kinds: ['ServiceAccount'],
  needs: { look: [...podKinds, 'RoleBinding', 'ClusterRoleBinding'] },
  applies: ({ resource: { name, namespace = '' } }) => {
    if (name === 'default') return 'every namespace has it'
    return !/^kube-(system|public|node-lease)$/.test(namespace) || 'controllers of Kubernetes use it'
  },
  *check({ resource, look }) {
    const { name, namespace } = resource
    if (look.workloads(namespace).some(({ serviceAccountName }) => serviceAccountName === name)) return
    const bindings = bindingsOf({ namespace, serviceAccountName: name }, [
      ...look.inNamespace('RoleBinding', namespace),
      ...look.all('ClusterRoleBinding'),
    ])
    yield {
      at: ['metadata', 'name'],
      message: `no workload in sight runs as service account \`${name}\`${bindings.length > 0 ? ', which has roles' : ''}`,
      ...(bindings.length > 0 && { severity: 'medium' }),
      related: bindings.map((binding) => ({ message: 'bound here', resource: binding, at: ['subjects'] })),
    }
  },
})
