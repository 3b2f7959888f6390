import {
  type Control,
  type ControlProse,
  defineControl,
  type MinorVersion,
  type Problem,
  type Severity,
} from '#model'
import type { PolicyRule } from '#schema'
import { lowered } from './grade.ts'
import { type Reach, reachOf } from './reach.ts'
import { type Grant, grantOf, type Power } from './rules.ts'
import { notShipped } from './shipped.ts'

export interface PowerControlDefinition extends ControlProse {
  /** What the control is about; it may depend on the Kubernetes version. */
  readonly power: Power | ((version: MinorVersion) => Power)
  /** Ends `holders of X may`: `run commands in pods`. */
  readonly does: string
  /** The resources lie outside namespaces, so that a RoleBinding grants nothing of it. */
  readonly clusterScoped?: boolean
  /** Named objects only: no finding, where the names make it harmless. */
  readonly exceptNamed?: boolean
}

/**
 * A control over roles that grant a power. Its severity is that of a role that holds in every namespace; it is one step lower
 * where the role holds in some, or for named objects only, and one step where nobody holds it.
 */
export function definePowerControl(definition: PowerControlDefinition): Control {
  const { power, severity, clusterScoped = false, exceptNamed = false } = definition
  return defineControl({
    ...definition,
    on: 'role',
    needs: { look: ['RoleBinding', 'ClusterRoleBinding', 'ClusterRole'] },
    applies: ({ resource }) => notShipped(resource),
    *check({ resource, role, look, kubernetesVersion }) {
      const wanted = typeof power === 'function' ? power(kubernetesVersion) : power
      let reach: Reach | undefined
      for (const [index, rule] of (role.rules ?? []).entries()) {
        const grant = grantOf(rule, wanted)
        if (grant === undefined || (grant.narrowed && exceptNamed)) continue
        reach ??= reachOf(resource, look)
        const held = clusterScoped && reach.of === 'namespace' ? ({ of: 'nobody' } as const) : reach
        const graded = grade(severity, held, {
          inNamespace: resource.kind === 'Role',
          narrowed: grant.narrowed,
        })
        yield problemOf(`holders of \`${resource.name}\` may ${definition.does}`, {
          index,
          rule,
          grant,
          held,
          graded,
          clusterScoped,
        })
      }
    },
  })
}

function grade(
  severity: Severity,
  { of }: Reach,
  { inNamespace, narrowed }: { inNamespace: boolean; narrowed: boolean },
): Severity {
  const some = inNamespace || of === 'namespace' || narrowed
  return lowered(severity, (some ? 1 : 0) + (of === 'nobody' ? 1 : 0))
}

interface Found {
  readonly index: number
  readonly rule: PolicyRule
  readonly grant: Grant
  readonly held: Reach
  readonly graded: Severity
  readonly clusterScoped: boolean
}

function problemOf(start: string, { index, rule, grant, held, graded, clusterScoped }: Found): Problem {
  return {
    at: ['rules', index, 'resources', grant.index],
    message: start + reachWords(held, clusterScoped) + (grant.narrowed ? ', for the objects it names' : ''),
    severity: graded,
    evidence: [{ at: ['rules', index, 'verbs'], value: rule.verbs }],
    ...(held.of !== 'nobody' && {
      related: [{ message: 'bound here', resource: held.binding, at: ['roleRef'] }],
    }),
  }
}

function reachWords({ of }: Reach, clusterScoped: boolean): string {
  if (of === 'nobody') return '; nothing here binds it'
  if (clusterScoped) return ''
  return of === 'cluster' ? ' in every namespace' : ' in the namespaces it is bound in'
}
