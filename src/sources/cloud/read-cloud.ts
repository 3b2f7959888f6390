import type { Coverage, Diagnostic, Fact, FactName, Resource } from '#model'
import type { PluginCall } from '#kube'
import type { Answer } from './ask/answer.ts'
import { type Asker, asking } from './ask/asker.ts'
import type { CloudRunner } from './ask/run.ts'
import { passedByNote, unanswered, unusable } from './diagnostics.ts'
import { readAws } from './aws.ts'
import { readAzure } from './azure.ts'
import { readGoogle } from './google.ts'
import { type SeenCluster, seenCluster, seenNodes } from './seen-cluster.ts'
import { cloudFactNames, type CloudTold } from './told.ts'
import { type CloudCluster, cloudClusterName, programOf } from './which/cloud-cluster.ts'
import { cloudClusterOf, type WhichCluster } from './which/cluster-of.ts'

export interface CloudOptions {
  readonly run: CloudRunner
  /** The context's name. */
  readonly context: string
  /** Address of the API server. */
  readonly server: string
  readonly plugin?: PluginCall
  /** What the user says the cluster is. */
  readonly named?: string
  /** What the objects tell it to be. */
  readonly distribution?: string
  readonly resources: readonly Resource[]
  readonly coverage: readonly Coverage[]
}

/** What a provider tells of a cluster, and what it does not tell. */
export interface CloudReading {
  readonly facts: readonly Fact[]
  readonly coverage: readonly Coverage[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads what the provider of a managed cluster tells of it. Never rejects for what the provider does not answer. */
export async function readCloud(options: CloudOptions): Promise<CloudReading> {
  const which = whichCluster(options)
  if (which.cluster === undefined) return unidentified(which)
  const { cluster } = which
  const { ask, failures } = asking(options.run)
  const { answers, passedBy } = await told(ask, cluster, seenCluster(options, options.server))
  const entries = Object.entries(answers) as [FactName, Answer<unknown>][]
  const provenance = `${programOf(cluster.platform)}, ${cloudClusterName(cluster)}`
  const coverage = entries.flatMap(([of, answer]) => ('unread' in answer ? [rowOf(of, answer.unread)] : []))
  return {
    facts: entries.flatMap(([fact, answer]) =>
      'value' in answer ? [{ fact, value: answer.value, provenance } as Fact] : [],
    ),
    coverage,
    diagnostics: [
      ...failures().map((one) => unanswered(one, programOf(cluster.platform))),
      ...unusable(coverage, failures()),
      ...passedByNote(passedBy),
    ],
  }
}

/** Which cluster of a provider it is, by all that tells. */
export function whichCluster(options: Omit<CloudOptions, 'run' | 'coverage'>): WhichCluster {
  const { context, server, plugin, named, distribution, resources } = options
  return cloudClusterOf({
    context,
    server,
    nodes: seenNodes(resources),
    ...(plugin && { plugin }),
    ...(named !== undefined && { named }),
    ...(distribution !== undefined && { distribution }),
  })
}

async function told(ask: Asker, cluster: CloudCluster, seen: SeenCluster): Promise<CloudTold> {
  if (cluster.platform === 'eks') return readAws(ask, cluster, seen)
  if (cluster.platform === 'aks') return readAzure(ask, cluster, seen)
  return readGoogle(ask, cluster, seen)
}

function rowOf(
  of: FactName,
  { code, message }: { readonly code: string; readonly message: string },
): Coverage {
  return { of, state: code === 'forbidden' || code === 'left-out' ? code : 'absent', reason: message }
}

function unidentified({
  platform,
  why,
  hint,
}: Exclude<WhichCluster, { cluster: CloudCluster }>): CloudReading {
  const names = platform === undefined ? [] : cloudFactNames(platform)
  return {
    facts: [],
    coverage: names.map((of) => ({ of, state: 'absent', reason: why })),
    diagnostics: [
      { level: 'error', code: 'cloud-cluster-unknown', message: `no provider was asked: ${why}`, hint },
    ],
  }
}
