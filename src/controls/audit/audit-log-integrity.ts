import {
  type AuditLogSink,
  type Control,
  defineControl,
  type FactTypes,
  notEvaluated,
  type Problem,
} from '#model'
import { filesInWords, filesNamed } from '../nodes/files/node-files.ts'
import { isRoot } from '../nodes/files/root.ts'

export const auditLogIntegrity: Control = defineControl({
  id: 'audit-log-integrity',
  title: 'Audit log may be changed, read by others, or has gaps',
  severity: 'medium',
  persona: 'strict',
  why: 'A record that somebody could have changed, or that is missing for the hours in question, proves nothing.',
  remediation:
    'Run `chmod 600` on the files and leave them to root; keep the copies in a store that takes no changes (Object Lock, a locked bucket); find out why entries did not arrive.',
  references: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#log-backend'],
  on: 'cluster',
  needs: { uses: ['audit-log-sinks', 'node-files', 'api-server-flags'] },
  *check({ facts }) {
    const { 'audit-log-sinks': sinks, 'node-files': nodes, 'api-server-flags': flags } = facts
    if (sinks === undefined && nodes === undefined)
      return notEvaluated('needs-cluster', 'only a running cluster tells where its audit log lies')
    for (const [node, files] of Object.entries(nodes ?? {})) {
      const problem = fileProblem(node, files, logPaths(flags?.['audit-log-path']))
      if (problem !== undefined) yield problem
    }
    if (sinks !== undefined && sinks.length > 0) yield* sinkProblems(sinks)
    return undefined
  },
})

/** Where kubeadm, k3s, RKE2, OpenShift and kOps are told to write it by their documentation, and where this cluster does. */
function logPaths(given = ''): readonly string[] {
  return [
    '/var/log/kubernetes/audit/**',
    '/var/log/kubernetes/audit*.log',
    '/var/log/kube-apiserver/**',
    '/var/log/kube-audit/**',
    '/var/log/kube-apiserver-audit*.log',
    '/var/lib/rancher/*/server/logs/audit*.log',
    ...(given.startsWith('/') ? [given, `${given.replace(/(?:\.log)?$/, '')}-*`] : []),
  ]
}

function fileProblem(
  node: string,
  files: FactTypes['node-files'][string],
  paths: readonly string[],
): Problem | undefined {
  const open = filesNamed(files, paths).filter(
    ({ mode, owner, group }) => !isRoot(owner) || (mode & (isRoot(group) ? 0o007 : 0o077)) !== 0,
  )
  const [worst] = open.toSorted((a, b) => Number((b.mode & 0o022) !== 0) - Number((a.mode & 0o022) !== 0))
  if (worst === undefined) return undefined
  const mayChange = (worst.mode & 0o022) !== 0 || !isRoot(worst.owner)
  return {
    at: [],
    message: `${filesInWords([worst, ...open.filter((file) => file !== worst)])} on node \`${node}\` may be ${mayChange ? 'changed' : 'read'} by others than root`,
    severity: mayChange ? 'medium' : 'low',
    discriminator: node,
    evidence: open.map(({ path, mode }) => ({
      at: ['node-files', node, path, 'mode'],
      value: `0${mode.toString(8)}`,
    })),
  }
}

function* sinkProblems(sinks: readonly AuditLogSink[]): Generator<Problem> {
  if (sinks.every(({ immutable }) => immutable === false)) {
    yield {
      at: [],
      message: `entries in ${sinks.map(({ name }) => `\`${name}\``).join(', ')} may be changed and deleted before their time`,
      severity: 'low',
      discriminator: 'immutable',
    }
  }
  for (const { name, gaps = [] } of sinks) {
    const [first] = gaps
    if (first === undefined) continue
    const more = gaps.length > 1 ? `, and in ${gaps.length - 1} more spans` : ''
    yield {
      at: [],
      message: `nothing arrived in \`${name}\` from ${first.from} to ${first.to}${more}`,
      discriminator: name,
    }
  }
}
