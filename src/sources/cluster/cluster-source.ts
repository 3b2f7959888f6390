import { type Coverage, distributionOf, type DetectedDistribution, groupOf, type ServerVersion } from '#model'
import { discover, type KubeClient, serverVersion } from '#kube'
import { emptyReading, joinReadings, type Reading } from '../source.ts'
import { clusterFacts } from './facts/cluster-facts.ts'
import { factsLeftOut, orLeftOut } from './left-out.ts'
import { markInstalled } from './installed/mark.ts'
import { type KubeletAccess, readConfigz } from './read-configz.ts'
import { readMetrics } from './read-metrics.ts'
import { readKind } from './read-kind.ts'
import { wantedKinds } from './wanted-kinds.ts'

export interface ClusterOptions {
  readonly client: KubeClient
  /** The context's name. */
  readonly name: string
  /** Keys of the kinds that controls look at. */
  readonly kinds: readonly string[]
  /** The only namespace that is read; all where absent. */
  readonly namespace?: string
  /** Whether Secrets are listed: names, types and keys, never values. */
  readonly readSecrets: boolean
  readonly kubelets: KubeletAccess
  /** Whether what the platform installed is its owner's as everything else. */
  readonly includePlatform: boolean
}

/** What was read of a cluster, and what it says of itself. */
export interface ClusterReading extends Reading {
  readonly version: ServerVersion
  readonly distribution?: DetectedDistribution
}

/**
 * Reads a running cluster by lists alone. Throws a `KubeError` where the cluster cannot be asked at all; a kind that may not be
 * read, or whose list fails, is a row of the coverage.
 */
export async function readCluster(options: ClusterOptions): Promise<ClusterReading> {
  const { client } = options
  const [version, objects, metrics] = await Promise.all([
    serverVersion(client),
    readObjects(options),
    readMetrics(client),
  ])
  const gitVersion = version.text
  const nodes = objects.resources.filter(({ group, kind }) => group === '' && kind === 'Node')
  const configz = await readConfigz(client, nodes, options.kubelets)
  const told = clusterFacts(objects.resources, {
    coverage: objects.coverage,
    version: { gitVersion },
    configz: configz.byNode,
    ...(metrics.text !== undefined && { metrics: metrics.text }),
  })
  const distribution = distributionOf(objects.resources, gitVersion)
  const facts = new Set<string>(told.facts.map(({ fact }) => fact))
  return {
    ...objects,
    resources: options.includePlatform ? objects.resources : markInstalled(objects.resources),
    facts: told.facts,
    coverage: [
      ...objects.coverage,
      ...metrics.coverage,
      ...told.coverage.map(orLeftOut),
      ...factsLeftOut.filter(({ of }) => !facts.has(of) && !told.coverage.some((row) => row.of === of)),
    ],
    diagnostics: [
      ...client.endpoint.diagnostics,
      ...objects.diagnostics,
      ...configz.diagnostics,
      ...told.diagnostics,
    ],
    version: { gitVersion },
    ...(distribution && { distribution }),
  }
}

async function readObjects({
  client,
  name,
  namespace,
  kinds,
  readSecrets,
}: ClusterOptions): Promise<Reading> {
  const { resources, unavailable, diagnostics } = await discover(client)
  const readings = await Promise.all(
    wantedKinds(kinds, resources).map(async ({ key, groups, resource }): Promise<Reading> => {
      if (key === 'Secret' && !readSecrets) return seen(secretsLeftOut)
      if (resource === undefined) return seen(notServed(key, groups, unavailable))
      const read = await readKind(client, {
        key,
        resource,
        cluster: name,
        ...(namespace !== undefined && { namespace }),
      })
      return { ...emptyReading, ...read, coverage: [read.coverage] }
    }),
  )
  const joint = joinReadings(readings)
  return { ...joint, diagnostics: [...diagnostics, ...joint.diagnostics] }
}

const secretsLeftOut: Coverage = {
  of: 'Secret',
  state: 'left-out',
  reason: '`Secret` is left out: --read-secrets reads names, types and keys, never values',
}

function seen(coverage: Coverage): Reading {
  return { ...emptyReading, coverage: [coverage] }
}

/** There is no object of a kind that is not served, unless the server of its group is down. */
function notServed(key: string, groups: readonly string[], unavailable: readonly string[]): Coverage {
  const down = unavailable.find((apiVersion) => groups.includes(groupOf(apiVersion)))
  if (down === undefined) return { of: key, state: 'complete', reason: 'not served' }
  return { of: key, state: 'absent', reason: `cannot list \`${key}\`: \`${down}\` is down` }
}
