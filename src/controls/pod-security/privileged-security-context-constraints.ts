import { type Control, defineControl } from '#model'

export const privilegedSecurityContextConstraints: Control = defineControl({
  id: 'privileged-security-context-constraints',
  title: 'Security context constraints allow privileged containers',
  severity: 'high',
  why: 'Whoever may use the constraints starts a container that controls its node.',
  remediation:
    'Set `allowPrivilegedContainer: false`; give the few pods that need it the constraints `privileged` of OpenShift.',
  aliases: ['kube-linter:scc-deny-privileged-container'],
  references: [
    'https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/authentication_and_authorization/managing-pod-security-policies',
  ],
  on: 'resource',
  kinds: ['security.openshift.io/SecurityContextConstraints'],
  fix: 'unsafe',
  applies: ({ resource }) => resource.name !== 'privileged' || 'OpenShift ships these, and restores them',
  *check({ resource, object }) {
    if (object['allowPrivilegedContainer'] !== true) return
    const at = ['allowPrivilegedContainer']
    yield {
      at,
      message: `\`${resource.name}\` allows privileged containers`,
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: false }] },
    }
  },
})
