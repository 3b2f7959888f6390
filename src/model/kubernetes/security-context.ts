import type { AnyContainer, Workload } from '../workload.ts'

/** The UID that a container is told to run as: its own, else the pod's; undefined where the image decides. */
export function effectiveUser(workload: Workload, { securityContext }: AnyContainer): number | undefined {
  return securityContext?.runAsUser ?? workload.podSpec.securityContext?.runAsUser ?? undefined
}

/** `runAsNonRoot` of the container, else of the pod; undefined where neither says. */
export function effectiveNonRoot(workload: Workload, { securityContext }: AnyContainer): boolean | undefined {
  return securityContext?.runAsNonRoot ?? workload.podSpec.securityContext?.runAsNonRoot ?? undefined
}

/** Whether nothing in the manifest keeps a container from being root of the node's user namespace. */
export function mayBeRoot(workload: Workload, container: AnyContainer): boolean {
  if (workload.windows || workload.userNamespace) return false
  const user = effectiveUser(workload, container)
  return user === undefined ? effectiveNonRoot(workload, container) !== true : user === 0
}
