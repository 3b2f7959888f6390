import { type Control, defineControl } from '#model'
import type { DaemonSet, Deployment } from '#schema'

export const noRollingUpdate: Control = defineControl({
  id: 'no-rolling-update',
  title: 'Workload is not updated pod by pod',
  severity: 'low',
  persona: 'reliability',
  why: 'With `Recreate` nothing answers during an update; with `OnDelete` the old pods stay until somebody deletes them.',
  remediation: 'Use `type: RollingUpdate`, unless two versions must never run side by side.',
  aliases: [
    'kubescape:C-0305',
    'kube-linter:no-rolling-update-strategy',
    'kube-score:deployment-strategy',
    'insights:rollout-strategy',
  ],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy'],
  on: 'resource',
  kinds: ['Deployment', 'DaemonSet'],
  fix: 'unsafe',
  applies({ object }) {
    const volumes = object.spec?.template?.spec?.volumes ?? []
    const claims = volumes.some(({ persistentVolumeClaim }) => persistentVolumeClaim != null)
    return !claims || 'a volume that only one pod may mount needs it'
  },
  *check({ resource, object }) {
    const field = resource.kind === 'DaemonSet' ? 'updateStrategy' : 'strategy'
    const type = strategyOf(object)
    if (type === undefined || type === 'RollingUpdate') return
    const at = ['spec', field, 'type']
    yield {
      at,
      message: `\`${resource.name}\` is updated by \`${type}\``,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'RollingUpdate' }] },
    }
  },
})

/** Absent means RollingUpdate for both kinds. */
function strategyOf({ spec = {} }: Deployment | DaemonSet): string | undefined {
  return 'strategy' in spec
    ? spec.strategy?.type
    : 'updateStrategy' in spec
      ? spec.updateStrategy?.type
      : undefined
}
