import { type Coverage, distributionOf, type DetectedDistribution, groupOf, type ServerVersion } from '#model'
import { discover, type Discovery, type KubeClient, serverVersion } from '#kube'
import { inTurn } from '../in-turn.ts'
import { emptyReading, joinReadings, type Reading } from '../source.ts'
import { clusterFacts } from './facts/cluster-facts.ts'
import { first } from './first.ts'
import { nothingTold } from './facts/told.ts'
import { cloudFactsLeftOut, factsLeftOut, orLeftOut, probesLeftOut } from './left-out.ts'
import { markInstalled } from './installed/mark.ts'
import { type Patience, patience } from './patience.ts'
import { probe } from './probe/probe.ts'
import { type KubeletAccess, readConfigz } from './read-configz.ts'
import { readMetrics } from './read-metrics.ts'
import { type ReadKind, readKind } from './read-kind.ts'
import { type WantedKind, wantedKinds } from './wanted-kinds.ts'

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
  /** Whether the API server and ports of nodes are asked without credentials too. */
  readonly probe: boolean
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
  const { client, namespace } = options
  const [version, objects, metrics] = await Promise.all([
    first(serverVersion(client)),
    readObjects(options),
    readMetrics(client, namespace),
  ])
  const gitVersion = version.text
  const nodes = objects.resources.filter(({ group, kind }) => group === '' && kind === 'Node')
  const [configz, probed] = await Promise.all([
    readConfigz(client, nodes, options.kubelets),
    options.probe ? probe(client, nodes, objects.coverage) : { ...nothingTold, coverage: probesLeftOut },
  ])
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
    facts: [...told.facts, ...probed.facts],
    coverage: [
      ...objects.coverage,
      ...metrics.coverage,
      ...told.coverage.map(orLeftOut),
      ...probed.coverage,
      ...factsLeftOut.filter(({ of }) => !facts.has(of) && !told.coverage.some((row) => row.of === of)),
      ...cloudFactsLeftOut(distribution),
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

async function readObjects(options: ClusterOptions): Promise<Reading> {
  const { client, kinds } = options
  const served = await first(discover(client))
  const hope = patience()
  const wanted = wantedKinds(kinds, served.resources)
  const read = await inTurn(wanted, listsAtOnce, (one) => readWanted(one, served, hope, options))
  const joint = joinReadings(read.map((one) => ({ ...emptyReading, ...one })))
  const untried = read.filter(({ untried: left }) => left).length
  const isOver = hope.over !== undefined
  const said = read.flatMap(({ silent, diagnostics }) => (isOver && silent ? [] : diagnostics))
  return { ...joint, diagnostics: [...served.diagnostics, ...hope.diagnostics(untried), ...said] }
}

/** Requests to one API server at a time. */
const listsAtOnce = 4

async function readWanted(
  { key, groups, resource }: WantedKind,
  { unavailable }: Pick<Discovery, 'unavailable'>,
  hope: Patience,
  { client, name, namespace, readSecrets }: ClusterOptions,
): Promise<ReadKind> {
  if (key === 'Secret' && !readSecrets) return seen(secretsLeftOut)
  if (resource === undefined) return seen(notServed(key, groups, unavailable))
  return readKind(client, {
    key,
    resource,
    cluster: name,
    patience: hope,
    ...(namespace !== undefined && { namespace }),
  })
}

const secretsLeftOut: Coverage = {
  of: 'Secret',
  state: 'left-out',
  reason: '`Secret` is left out: --read-secrets reads names, types and keys, never values',
}

function seen(coverage: Coverage): ReadKind {
  return { resources: [], coverage: [coverage], diagnostics: [] }
}

/** There is no object of a kind that is not served, unless the server of its group is down. */
function notServed(key: string, groups: readonly string[], unavailable: readonly string[]): Coverage {
  const down = unavailable.find((apiVersion) => groups.includes(groupOf(apiVersion)))
  if (down === undefined) return { of: key, state: 'complete', reason: 'not served' }
  return { of: key, state: 'absent', reason: `cannot list \`${key}\`: \`${down}\` is down` }
}
