import { type AnyContainer, type Control, containerName, defineControl } from '#model'

export const cpuLimitSet: Control = defineControl({
  id: 'cpu-limit-set',
  title: 'Container has a limit of processor time',
  severity: 'low',
  persona: 'reliability',
  why: 'The program is slowed down at its limit although the node is idle; its request protects the neighbours already.',
  remediation:
    'Remove `limits.cpu` and keep the request, or turn this control off where the Guaranteed class or a quota needs the limit.',
  aliases: ['kyverno:forbid-cpu-limits', 'datree:EKS_INVALID_CPU_LIMIT'],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  on: 'container',
  fix: 'unsafe',
  *check({ container, role }) {
    const limit = container.resources?.limits?.['cpu']
    if (limit === undefined) return
    const at = ['resources', 'limits', 'cpu']
    yield {
      at,
      message: `${containerName({ container, role })} is slowed down at \`${limit}\` of processor time`,
      fix: { safety: 'unsafe', operations: [...keptRequest(container), { op: 'remove', path: at }] },
    }
  },
})

/** A limit without a request is the request as well, which must not go with it. */
function keptRequest({ resources }: AnyContainer) {
  if (resources?.requests?.['cpu'] !== undefined) return []
  const path = ['resources', 'requests', 'cpu']
  return [{ op: 'set' as const, path, value: resources?.limits?.['cpu'] }]
}
