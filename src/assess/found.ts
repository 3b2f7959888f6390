import { type Finding, perNodeFacts, podKinds, qualifiedName, type Tally } from '#model'
import { tallyOf } from './evidence/tally.ts'

/** Findings by control, but those on what is not the owner's to change. */
export function findingsByControl(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return Map.groupBy(
    findings.filter(({ exception }) => exception?.kind !== 'platform'),
    ({ control }) => control,
  )
}

/** What is wrong, of each sort: resources and nodes by name, settings of the target as a whole by what is said of them. */
export function tallies(findings: readonly Finding[]): Tally[] {
  const sorts = Map.groupBy(findings.map(placed), ({ of }) => of)
  return [...sorts]
    .map(([of, all]) =>
      tallyOf(
        of,
        all.map(({ name }) => name),
      ),
    )
    .toSorted((a, b) => b.count - a.count)
}

function placed({ resource, evidence, message }: Finding): { readonly of: string; readonly name: string } {
  if (resource !== undefined) {
    const name = qualifiedName({ namespace: resource.namespace, name: resource.name })
    return { of: sortOf(resource.kind), name: `${resource.kind} ${name}` }
  }
  const node = evidence.map(({ path: [fact, name] }) => perNode.has(fact) && name).find(Boolean)
  return node ? { of: 'node', name: String(node) } : { of: 'setting', name: message }
}

const perNode: ReadonlySet<unknown> = perNodeFacts

const workloadKinds: ReadonlySet<string> = new Set(podKinds.map((kind) => kind.slice(kind.indexOf('/') + 1)))

const sorts: Readonly<Record<string, string>> = {
  ClusterRoleBinding: 'binding',
  RoleBinding: 'binding',
  ClusterRole: 'role',
  Role: 'role',
  ServiceAccount: 'service account',
  Namespace: 'namespace',
  Node: 'node',
}

function sortOf(kind: string): string {
  return sorts[kind] ?? (workloadKinds.has(kind) ? 'workload' : 'resource')
}
