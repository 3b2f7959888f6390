import { type Control, defineControl, type Workload } from '#model'
import { levelOf } from './levels/level.ts'
import { violationsOf } from './levels/violations.ts'

export const podSecurityLevelViolated: Control = defineControl({
  id: 'pod-security-level-violated',
  title: 'Pod does not keep the Pod Security level of its namespace',
  severity: 'medium',
  why: 'A pod that runs is older than the label or exempt, so the label promises what does not hold. A manifest that does not keep the level is refused, or its pods are.',
  remediation:
    'Change the pod until it keeps the level and start it again, or move it to a namespace for such pods.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/'],
  on: 'workload',
  needs: { look: ['Namespace'] },
  *check({ workload, look, kubernetesVersion, pssVersion }) {
    if (workload.namespace === undefined) return
    const namespace = look.byName('Namespace', undefined, workload.namespace)
    if (typeof namespace === 'string') return
    const level = levelOf(namespace.object, 'enforce')
    if (level === undefined) return
    const violations = violationsOf(level, { workload, kubernetesVersion, pssVersion })
    if (violations.length === 0) return
    yield {
      at: [],
      from: 'podSpec',
      message: `${refusal(workload)} not keep the level \`${level}\` of ${workload.kind === 'Pod' ? 'its' : 'their'} namespace (${violations.join(', ')})`,
      related: [{ message: 'the level of the namespace', resource: namespace, at: ['metadata', 'labels'] }],
    }
  },
})

function refusal({ kind, name, resource }: Workload): string {
  if (kind !== 'Pod') return `pods of \`${name}\` are refused: they do`
  return resource.origin.type === 'cluster' ? `\`${name}\` runs and does` : `\`${name}\` is refused: it does`
}
