import {
  type Control,
  type ControlProse,
  defineControl,
  type MinorVersion,
  type Problem,
  type Reach,
  type Resource,
  type Severity,
} from '#model'
import type { PolicyRule } from '#schema'
import { lowered } from './grade.ts'
import { heldBy } from './held-by.ts'
import { type Grant, grantOf, type Power } from './rules.ts'
import { notShipped } from './shipped.ts'
import { takeAway } from './take-away.ts'

export interface PowerControlDefinition extends ControlProse {
  /** What the control is about; it may depend on the Kubernetes version. */
  readonly power: Power | ((version: MinorVersion) => Power)
  /** Ends `holders of X may`: `run commands in pods`; it may depend on the resource that the rule names. */
  readonly does: string | ((resource: string) => string)
  /** The resources lie outside namespaces, so that a RoleBinding grants nothing of it. */
  readonly clusterScoped?: boolean
  /** Named objects only: no finding, where the names make it harmless. */
  readonly exceptNamed?: boolean
  /** Tells the names that matter: a rule that names others only is no finding, and one that names these is no milder. */
  readonly named?: (name: string) => boolean
  /** The namespace that the objects lie in: no finding of a role that holds in others only. */
  readonly within?: string
  /** Powers without which the first is harmless: the role must grant one of them too. */
  readonly together?: readonly Power[]
}

/**
 * A control over roles that grant a power. Its severity is that of a role that holds in every namespace; it is one step lower
 * where the role holds in some, or for named objects only, and one step where nobody holds it.
 */
export function definePowerControl(definition: PowerControlDefinition): Control {
  const { power, severity, within, together, clusterScoped = false } = definition
  return defineControl({
    ...definition,
    on: 'role',
    fix: 'unsafe',
    needs: { look: ['RoleBinding', 'ClusterRoleBinding', 'ClusterRole'] },
    applies: ({ resource }) => notShipped(resource),
    *check({ resource, role, look, kubernetesVersion }) {
      const wanted = typeof power === 'function' ? power(kubernetesVersion) : power
      if (!isDangerous(role.rules ?? [], together)) return
      let reach: Reach | undefined
      for (const [index, rule] of (role.rules ?? []).entries()) {
        const grant = grantOf(rule, wanted)
        if (grant === undefined || isHarmless(rule, grant, definition)) continue
        if (within !== undefined && !lies(resource, grant, within)) continue
        reach ??= within === undefined ? look.reach(resource) : look.reachWithin(resource, within)
        if (reach === undefined) return
        const held = clusterScoped && reach.of === 'namespace' ? ({ of: 'nobody' } as const) : reach
        const graded = grade(severity, held, {
          inSome: within === undefined && (resource.kind === 'Role' || held.of === 'namespace'),
          narrowed: grant.narrowed && definition.named === undefined,
        })
        const does = doing(definition, rule, grant)
        yield problemOf(`holders of \`${resource.name}\` may ${does}`, {
          index,
          rule,
          power: wanted,
          grant,
          held,
          graded,
          inPlace: clusterScoped || within !== undefined,
          holders:
            held.of === 'nobody'
              ? []
              : heldBy(
                  resource,
                  look,
                  ({ kind, namespace = within }) =>
                    kind === 'ClusterRoleBinding' || (!clusterScoped && (within ?? namespace) === namespace),
                ),
        })
      }
    },
  })
}

function doing({ does }: PowerControlDefinition, { resources = [] }: PolicyRule, { index }: Grant): string {
  return typeof does === 'string' ? does : does(resources[index] ?? '*')
}

function grade(
  severity: Severity,
  { of }: Reach,
  { inSome, narrowed }: { inSome: boolean; narrowed: boolean },
): Severity {
  return lowered(severity, (inSome || narrowed ? 1 : 0) + (of === 'nobody' ? 1 : 0))
}

function isDangerous(rules: readonly PolicyRule[], together: readonly Power[] | undefined): boolean {
  return together?.some((power) => rules.some((rule) => grantOf(rule, power) !== undefined)) ?? true
}

function isHarmless(
  { resourceNames = [] }: PolicyRule,
  { narrowed }: Grant,
  { exceptNamed = false, named }: PowerControlDefinition,
): boolean {
  return narrowed && (exceptNamed || (named !== undefined && !resourceNames.some(named)))
}

/** Whether a role may hold in a namespace; one that leaves its own to whoever applies it does where it names the object. */
function lies(
  { kind, namespace }: Pick<Resource, 'kind' | 'namespace'>,
  { narrowed }: Grant,
  within: string,
): boolean {
  return kind !== 'Role' || (namespace === undefined ? narrowed : namespace === within)
}

interface Found {
  readonly index: number
  readonly rule: PolicyRule
  readonly power: Power
  readonly grant: Grant
  readonly held: Reach
  readonly graded: Severity
  /** There is one place for the objects, which goes without saying. */
  readonly inPlace: boolean
  readonly holders: NonNullable<Problem['related']>
}

function problemOf(
  start: string,
  { index, rule, power, grant, held, graded, inPlace, holders }: Found,
): Problem {
  const operations = takeAway(index, rule, power)
  return {
    at: ['rules', index, 'resources', grant.index],
    message: start + reachWords(held, inPlace) + (grant.narrowed ? ', for the objects it names' : ''),
    severity: graded,
    evidence: [{ at: ['rules', index, 'verbs'], value: rule.verbs }],
    related: holders,
    ...(operations && { fix: { safety: 'unsafe', operations } }),
  }
}

function reachWords({ of }: Reach, inPlace: boolean): string {
  if (of === 'nobody') return '; nothing here binds it'
  if (inPlace) return ''
  return of === 'cluster' ? ' in every namespace' : ' in the namespaces it is bound in'
}
