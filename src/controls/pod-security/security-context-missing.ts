import { type Control, containerName, defineControl } from '#model'

export const securityContextMissing: Control = defineControl({
  id: 'security-context-missing',
  title: 'Nothing says with what rights a container runs',
  severity: 'low',
  persona: 'strict',
  why: 'The image and the defaults of Kubernetes decide, which give more than almost any program needs.',
  remediation:
    'Write a `securityContext` for the pod or the container, with `runAsNonRoot: true`, `allowPrivilegeEscalation: false` and `capabilities.drop: [ALL]`.',
  aliases: [
    'kubescape:C-0211',
    'trivy:KSV-0118',
    'checkov:CKV_K8S_29',
    'checkov:CKV_K8S_30',
    'kics:pod_or_container_without_security_context',
    'datree:CIS_MISSING_KEY_SECURITYCONTEXT',
    'steampipe:container_security_context_exists',
    'terrascan:AC_K8S_0064',
  ],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'container',
  *check({ container, role, workload }) {
    if (isWritten(container.securityContext) || isWritten(workload.podSpec.securityContext)) return
    yield {
      at: ['securityContext'],
      message: `${containerName({ container, role })} has no security context, nor has its pod`,
    }
  },
})

/** An empty one says nothing. */
function isWritten(context: object | null | undefined): boolean {
  return Object.values(context ?? {}).some((value) => value !== null && value !== undefined)
}
