import { type Control, defineControl } from '#model'
import { lowId, sharesIds } from './numeric-id/low-id.ts'

export const lowUid: Control = defineControl({
  id: 'low-uid',
  title: 'Container runs with a low UID',
  severity: 'low',
  persona: 'strict',
  why: 'A low UID is likely that of a user of the node, whose files the container may then touch once it is out or mounts them.',
  remediation: 'Set `securityContext.runAsUser` to a number of at least 10000 that no user of the node has.',
  aliases: [
    'trivy:KSV-0020',
    'checkov:CKV_K8S_40',
    'kics:containers_run_with_low_uid',
    'kube-score:container-security-context-user-group-id',
    'kubesec:RunAsUser',
  ],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'container',
  params: { minimum: 10_000, unset: true },
  applies: ({ workload }) => sharesIds(workload),
  check: (context) => lowId({ field: 'runAsUser', name: 'UID' }, context),
})
