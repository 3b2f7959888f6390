import {
  type ContainerEntry,
  type Control,
  containerName,
  containerPath,
  defineControl,
  effectiveUser,
  mayBeRoot,
  nearMiss,
  podName,
  type Problem,
  type Workload,
} from '#model'

const user = ['securityContext', 'runAsUser']
const nonRoot = ['securityContext', 'runAsNonRoot']

export const mayRunAsRoot: Control = defineControl({
  id: 'may-run-as-root',
  title: 'Container may run as root',
  severity: 'medium',
  family: 'container-hardening',
  why: 'Root in a container is root on the node to the kernel: one flaw in the runtime or one mount too many, and it is out.',
  remediation:
    'Set `runAsNonRoot: true`, and `runAsUser` to a UID other than 0 where the image does not name a user.',
  aliases: [
    'kubescape:C-0013',
    'trivy:KSV-0012',
    'kube-linter:run-as-non-root',
    'polaris:runAsRootAllowed',
    'checkov:CKV_K8S_23',
    'kics:containers_running_as_root',
    'kubeaudit:RunAsNonRootCSCFalse',
    'kubeaudit:RunAsNonRootPSCFalseCSCNil',
    'kubeaudit:RunAsNonRootPSCNilCSCNil',
    'kubesec:RunAsNonRoot',
    'kyverno:require-run-as-nonroot',
    'kyverno:service-mesh-require-run-as-nonroot',
    'kyverno:only-trustworthy-registries-set-root',
  ],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  on: 'workload',
  fix: 'unsafe',
  applies: ({ workload }) => {
    if (workload.windows) return 'the pod runs on Windows'
    return !workload.userNamespace || 'root of its user namespace is nobody on the node'
  },
  *check({ workload }) {
    let reportedPod = false
    for (const entry of workload.containers) {
      if (!mayBeRoot(workload, entry.spec)) continue
      const own = entry.spec.securityContext?.runAsUser ?? undefined
      const setByPod = own === undefined && effectiveUser(workload, entry.spec) === 0
      if (!setByPod) yield problemOf(workload, entry, own)
      else if (!reportedPod) yield { at: user, message: `${podName(workload)} runs its containers as root` }
      reportedPod ||= setByPod
    }
  },
})

function problemOf(workload: Workload, entry: ContainerEntry, uid: number | undefined): Problem {
  const path = containerPath(workload, entry)
  const name = containerName({ container: entry.spec, role: entry.role })
  if (uid === 0) return { at: [...path, ...user], message: `${name} runs as root` }
  const near = nearMiss(entry.spec, nonRoot)?.at
  const hint = near === undefined ? '' : `; \`${near.join('.')}\` has no effect there`
  return {
    at: [...path, ...(near ?? nonRoot)],
    message: `${name} may run as root: the image decides${hint}`,
    fix: { safety: 'unsafe', operations: [{ op: 'set', path: [...path, ...nonRoot], value: true }] },
  }
}
