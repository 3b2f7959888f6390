import {
  type AuditLogSink,
  type Control,
  defineControl,
  type FactTypes,
  nodePaths,
  notEvaluated,
  type Problem,
} from '#model'
import { filesInWords, filesNamed } from '../nodes/files/node-files.ts'
import { isRoot } from '../nodes/files/root.ts'
import { unreadAmong } from '../nodes/files/unread.ts'

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
  needs: { uses: ['audit-log-sinks', 'node-files', 'unread-node-files', 'api-server-flags'] },
  *check({ facts }) {
    const { 'audit-log-sinks': sinks, 'node-files': nodes, 'api-server-flags': flags } = facts
    if (sinks === undefined && nodes === undefined)
      return notEvaluated('needs-cluster', 'only a running cluster tells where its audit log lies')
    const paths = logPaths(flags?.['audit-log-path'])
    for (const [node, files] of Object.entries(nodes ?? {})) {
      const problem = fileProblem(node, files, paths)
      if (problem !== undefined) yield problem
    }
    if (sinks !== undefined && sinks.length > 0) yield* sinkProblems(sinks)
    return unreadAmong(facts['unread-node-files'], paths)
  },
})

/** Where it is usually written, and where this cluster writes it. */
function logPaths(given = ''): readonly string[] {
  return [
    ...nodePaths.auditLogs,
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
