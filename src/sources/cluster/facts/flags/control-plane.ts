import type { Diagnostic, Reason } from '#model'
import { isSeen } from '#model'
import { ofKind, type Seen, stateOf } from '../seen.ts'
import { nothingTold, type Told, joinTold } from '../told.ts'
import { type Component, components } from './components.ts'
import { differingFlags } from './differences.ts'
import { type Instance, instancesOf } from './instances.ts'
import { embeddedIn } from './k3s.ts'
import { configuredByOpenShift } from './openshift.ts'

/** The flags of the control plane's components: those of the first node, and a diagnostic where another node has others. */
export function controlPlaneFlags(seen: Seen): Told {
  return joinTold(components.map((component) => flagsOf(seen, component)))
}

function flagsOf(seen: Seen, component: Component): Told {
  const ways = [
    () => instancesOf(seen, component),
    () => configuredByOpenShift(seen, component),
    () => embeddedIn(ofKind(seen, '', 'Node'), component),
  ]
  const found = ways.reduce<readonly Instance[]>((had, way) => (had.length > 0 ? had : way()), [])
  const instances = found.toSorted((a, b) => (a.node < b.node ? -1 : 1))
  const [first] = instances
  if (first === undefined) return notFound(seen, component)
  const differing = differingFlags(instances)
  const { fact, program } = component
  const provenance =
    instances.length > 1 ? `${first.provenance} and ${instances.length - 1} more` : first.provenance
  if (differing.length === 0) return { ...nothingTold, facts: [{ fact, value: first.flags, provenance }] }
  const difference = differenceOf(program, instances, differing)
  return {
    facts: [{ fact, value: first.flags, provenance: first.provenance, inconclusive: difference }],
    coverage: [],
    diagnostics: [diagnostic(difference)],
  }
}

function notFound(seen: Seen, { fact, program }: Component): Told {
  const state = stateOf(seen, 'Pod')
  const row = isSeen(state)
    ? { of: fact, state: 'absent' as const, reason: `no static pod of \`${program}\` is in \`kube-system\`` }
    : {
        of: fact,
        state,
        reason: `pods of \`kube-system\`, which tell the flags of \`${program}\`, cannot be listed`,
      }
  return { ...nothingTold, coverage: [row] }
}

function differenceOf(program: string, instances: readonly Instance[], differing: readonly string[]): Reason {
  const nodes = instances.map(({ node }) => `\`${node}\``).join(', ')
  const flags = differing.map((name) => `\`--${name}\``).join(', ')
  return { code: 'nodes-differ', message: `\`${program}\` has other values of ${flags} on nodes ${nodes}` }
}

function diagnostic({ code, message }: Reason): Diagnostic {
  return {
    level: 'warning',
    code,
    message,
    hint: 'findings are of the first node; nothing passes by flags until all nodes have the same',
  }
}
