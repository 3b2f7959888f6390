import { join } from 'node:path'
import type { Requirement, RequirementResult } from '#model'
import { controls } from '#controls'
import { frameworks } from '#frameworks'
import { collectNodeFacts, mergeNodeFacts, parseNodeFacts } from '#sources'
import { assessed } from '../../../src/assess/testing/sample.ts'
import { apiServerFlags, etcdFlags, kubeadmTree } from '../../../src/sources/nodes/testing/kubeadm.ts'
import { inTree } from '../../../src/sources/nodes/testing/tree.ts'
import { kubeadmObjects, kubelet, type Seen, seenOf, withNodes } from './cluster.ts'

/** From the API alone to all there is: each level sees what the one before sees, and more. */
export const levels = ['api', 'kubelets', 'nodes', 'secrets'] as const

export type Level = (typeof levels)[number]

/** What each requirement of a framework comes to on a cluster of kubeadm, as far as a level sees. */
export function answersAt(level: Level, framework: string): readonly RequirementResult[] {
  const { result } = assessed(objects, {
    controls,
    frameworks: frameworks.filter(({ id }) => id === framework),
    asked: [framework],
    ...seenAt(level),
  })
  return result.frameworks[0]!.requirements
}

/** Whether a result says something that a person can act on. */
export function isAnswered({ outcome, evidence }: RequirementResult): boolean {
  return outcome === 'manual' ? evidence !== undefined : outcome !== 'notEvaluated'
}

export function requirementsOf(framework: string): readonly Requirement[] {
  return frameworks.find(({ id }) => id === framework)!.requirements
}

const objects = kubeadmObjects({
  'kube-apiserver': apiServerFlags,
  etcd: etcdFlags,
  'kube-scheduler': ['--bind-address=127.0.0.1', '--profiling=false'],
  'kube-controller-manager': ['--bind-address=127.0.0.1', '--profiling=false'],
})

function seenAt(level: Level): Seen {
  if (level === 'api') return seenOf(objects, { secrets: false })
  const cluster = seenOf(objects, {
    secrets: level === 'secrets',
    configz: { 'control-1': { kubeletconfig: kubelet } },
  })
  return level === 'kubelets' ? cluster : withNodes(cluster, nodeFacts())
}

function nodeFacts(): Seen {
  const written = inTree(kubeadmTree(), (root) =>
    collectNodeFacts({
      root,
      proc: join(root, 'proc'),
      node: undefined,
      version: '0',
      now: '2026-11-25T00:00:00Z',
    }),
  )
  return mergeNodeFacts(parseNodeFacts(JSON.stringify(written)))
}
