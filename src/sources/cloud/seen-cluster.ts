import { type Coverage, isSeen, type Resource, workloadOf } from '#model'
import { type Answer, known, unknown } from './ask/answer.ts'
import { partsOfProviderId } from './which/named.ts'

/** What the cluster's own API tells that a provider has to be asked with. */
export interface SeenCluster {
  /** Address of the API server. */
  readonly server: string
  /** Machines of AWS that nodes run on. */
  readonly machines: Answer<readonly string[]>
  /** Of every container. */
  readonly images: Answer<readonly string[]>
}

export interface SeenNode {
  readonly providerID?: string
  readonly labels: Readonly<Record<string, string>>
}

interface Read {
  readonly resources: readonly Resource[]
  readonly coverage: readonly Coverage[]
}

export function seenCluster(read: Read, server: string): SeenCluster {
  const nodes = seenNodes(read.resources)
  return {
    server,
    machines: hidden(read, 'Node') ?? known(machinesOf(nodes)),
    images: hidden(read, 'Pod') ?? known(imagesOf(read.resources)),
  }
}

export function seenNodes(resources: readonly Resource[]): SeenNode[] {
  return resources
    .filter(({ group, kind }) => group === '' && kind === 'Node')
    .map(({ object, labels }) => {
      const { spec } = object as { readonly spec?: { readonly providerID?: unknown } }
      return typeof spec?.providerID === 'string' ? { labels, providerID: spec.providerID } : { labels }
    })
}

/** Why a kind cannot be gone by: where it was not listed in full nothing may be left unasked. */
function hidden({ coverage }: Read, kind: string): Answer<never> | undefined {
  const row = coverage.find(({ of, state }) => of === kind && !isSeen(state))
  if (row === undefined) return undefined
  const { state, reason = `\`${kind}\` was not listed` } = row
  return unknown(reason, state === 'forbidden' || state === 'left-out' ? state : 'absent')
}

/** Nodes of Fargate have no machine that anybody sees. */
function machinesOf(nodes: readonly SeenNode[]): string[] {
  return nodes.flatMap(({ providerID = '' }) => partsOfProviderId('aws', providerID)?.[1] ?? [])
}

function imagesOf(resources: readonly Resource[]): string[] {
  const images = resources.flatMap((resource) => workloadOf(resource)?.containers ?? [])
  return [...new Set(images.flatMap(({ spec }) => (typeof spec.image === 'string' ? spec.image : [])))]
}
