import { type Control, containerName, defineControl } from '#model'

export const securityContextMissing: Control = defineControl({
  id: 'security-context-missing',
  title: 'Nothing says with what rights a container runs',
  severity: 'low',
  persona: 'strict',
  why: 'The image and the defaults of Kubernetes decide, which give more than almost any program needs.',
  remediation:
    'Write a `securityContext` for the pod or the container, with `runAsNonRoot: true`, `allowPrivilegeEscalation: false` and `capabilities.drop: [ALL]`; the parameter `where` says whether `either` is enough, or `pod`, `container` or `both` are asked for.',
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
  params: { where: 'either' },
  *check({ container, role, workload, params }) {
    const ofContainer = isWritten(container.securityContext)
    const ofPod = isWritten(workload.podSpec.securityContext)
    if (isEnough(params.where, ofContainer, ofPod)) return
    const name = containerName({ container, role })
    yield {
      at: ['securityContext'],
      message: `${ofContainer ? `the pod of ${name}` : name} has no security context${ofContainer || ofPod ? '' : ', nor has its pod'}`,
    }
  },
})

/** The parameter `where` is `pod`, `container`, `both` or `either`. */
function isEnough(where: string, ofContainer: boolean, ofPod: boolean): boolean {
  if (where === 'pod') return ofPod
  if (where === 'container') return ofContainer
  return where === 'both' ? ofContainer && ofPod : ofContainer || ofPod
}

/** An empty one says nothing. */
function isWritten(context: object | null | undefined): boolean {
  return Object.values(context ?? {}).some((value) =>
    typeof value === 'object' ? isWritten(value as object | null) : value !== undefined,
  )
}
