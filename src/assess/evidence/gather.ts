import { type EvidenceName, isSeen, type KindName, type Reason, type Tally } from '#model'
import { type Inventory, kindCoverage } from '#inventory'
import { accountsWithoutWorkload, clusterAdministrators, people, secretReaders } from './access.ts'
import { bootstrapTokens, namespaces, secretUsers } from './objects.ts'
import { type EvidenceLook, lookAt } from './look.ts'
import type { Query } from './query.ts'
import { tallyOf } from './tally.ts'

const queries: Readonly<Record<EvidenceName, Query>> = {
  'secret-readers': secretReaders,
  'cluster-administrators': clusterAdministrators,
  people,
  'accounts-without-workload': accountsWithoutWorkload,
  'bootstrap-tokens': bootstrapTokens,
  'secret-users': secretUsers,
  namespaces,
}

/** What was gathered, or why it cannot be. */
export type Gathered = { readonly tally: Tally } | { readonly reason: Reason }

/** Gathers by name; each once, since several requirements may name it. */
export function gatherer(inventory: Inventory): (name: EvidenceName) => Gathered {
  const known = new Map<EvidenceName, Gathered>()
  let look: EvidenceLook | undefined
  return (name) => {
    const gathered = known.get(name) ?? gather(name)
    known.set(name, gathered)
    return gathered
  }

  function gather(name: EvidenceName): Gathered {
    const { of, kinds, items } = queries[name]
    const reason = kinds.map((kind) => unseen(inventory, kind)).find((one) => one !== undefined)
    if (reason !== undefined) return { reason }
    look ??= lookAt(inventory)
    return { tally: tallyOf(of, items(look)) }
  }
}

function unseen(inventory: Inventory, kind: KindName): Reason | undefined {
  if (inventory.coverage.some((row) => row.of === kind && isSeen(row.state))) return undefined
  const { state, reason } = kindCoverage(inventory, kind, undefined)
  if (isSeen(state)) return undefined
  const isAsked = inventory.coverage.some(({ of }) => of === kind || of === '*')
  if (!isAsked)
    return { code: 'needs-cluster', message: `only a cluster or its manifests tell of \`${kind}\`` }
  return { code: state, message: reason ?? `cannot list \`${kind}\`: ${state}` }
}
