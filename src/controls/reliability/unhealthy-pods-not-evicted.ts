import { type Control, defineControl } from '#model'

export const unhealthyPodsNotEvicted: Control = defineControl({
  id: 'unhealthy-pods-not-evicted',
  title: 'PodDisruptionBudget keeps pods that are not ready',
  severity: 'low',
  persona: 'reliability',
  why: 'A pod that never becomes ready uses up the budget, and holds its node against every drain.',
  remediation: 'Set `unhealthyPodEvictionPolicy: AlwaysAllow`.',
  aliases: ['kube-linter:pdb-unhealthy-pod-eviction-policy'],
  references: [
    'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy',
  ],
  on: 'resource',
  kinds: ['PodDisruptionBudget'],
  fix: 'unsafe',
  applies: ({ kubernetesVersion }) => kubernetesVersion >= 27 || 'the field came with 1.27',
  *check({ resource, object }) {
    const policy = object.spec?.unhealthyPodEvictionPolicy
    if (policy === 'AlwaysAllow') return
    const path = ['spec', 'unhealthyPodEvictionPolicy']
    yield {
      at: path,
      message: `\`${resource.name}\` keeps pods that are not ready${policy === undefined ? ', by default' : ` (\`${policy}\`)`}`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path, value: 'AlwaysAllow' }] },
    }
  },
})
