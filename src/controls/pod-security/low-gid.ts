import { type Control, defineControl } from '#model'
import { lowId, sharesIds } from './numeric-id/low-id.ts'

export const lowGid: Control = defineControl({
  id: 'low-gid',
  title: 'Container runs with a low GID',
  severity: 'low',
  persona: 'strict',
  why: 'A low GID is likely that of a group of the node, whose files the container may then touch once it is out or mounts them.',
  remediation:
    'Set `securityContext.runAsGroup` to a number of at least 10000 that no group of the node has.',
  aliases: ['trivy:KSV-0021', 'kube-score:container-security-context-user-group-id', 'kubesec:RunAsGroup'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'container',
  params: { minimum: 10_000, unset: true },
  applies: ({ workload }) => sharesIds(workload),
  check: (context) => lowId({ field: 'runAsGroup', name: 'GID' }, context),
})
