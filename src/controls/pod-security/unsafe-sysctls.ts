import { type Control, defineControl, podName } from '#model'

/** The sysctls that Pod Security allows, with the policy version that began to. */
const allowed: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
  ['net.ipv4.tcp_slow_start_after_idle', 37],
  ['net.ipv4.tcp_notsent_lowat', 37],
])

export const unsafeSysctls: Control = defineControl({
  id: 'unsafe-sysctls',
  title: 'Pod sets a kernel parameter outside the safe list',
  severity: 'medium',
  why: 'Unsafe sysctls can reach beyond the pod, harm its neighbours on the node or open kernel features to it.',
  remediation: 'Remove the sysctl, or set it on a pool of nodes meant for the workload.',
  aliases: [
    'trivy:KSV-0026',
    'kube-linter:unsafe-sysctls',
    'kics:cluster_allows_unsafe_sysctls',
    'kyverno:restrict-sysctls',
  ],
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'],
  on: 'workload',
  fix: 'unsafe',
  *check({ workload, pssVersion }) {
    for (const [index, sysctl] of (workload.podSpec.securityContext?.sysctls ?? []).entries()) {
      const name = sysctl?.name ?? ''
      if ((allowed.get(name) ?? Infinity) <= pssVersion) continue
      const at = ['securityContext', 'sysctls', index]
      yield {
        at: [...at, 'name'],
        message: `${podName(workload)} sets sysctl \`${name}\`, which is not on the safe list`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
