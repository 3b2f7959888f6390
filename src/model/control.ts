import type { AccessLook, SubjectName } from './access.ts'
import type { FactName, FactTypes } from './fact.ts'
import type { KindName } from './kind-name.ts'
import type { MinorVersion } from './kubernetes/version.ts'
import type { Look, WorkloadLook } from './look.ts'
import type { Operation, Safety } from './operation.ts'
import type { NotEvaluated } from './outcome.ts'
import type { Path } from './path.ts'
import type { Family } from './family.ts'
import type { Persona } from './persona.ts'
import type { Resource } from './resource.ts'
import type { Scope, ScopeContexts } from './scope.ts'
import type { Severity } from './severity.ts'

/** Where a problem's paths start: the control's scope, the pod spec, the pod's metadata, or the whole object. */
export type Base = 'scope' | 'podSpec' | 'podMetadata' | 'resource'

/** What a check yields; the engine makes a finding of it. Paths start at `from`. */
export interface Problem {
  readonly at: Path
  readonly from?: Base
  /** What is wrong: lower case, no full stop, backticks round identifiers. */
  readonly message: string
  /** Only where it differs from the control's. */
  readonly severity?: Severity
  /** Values the verdict rests on, beside the one at `at`; never a secret. */
  readonly evidence?: readonly {
    readonly at: Path
    readonly resource?: Resource<object>
    readonly value: unknown
  }[]
  readonly related?: readonly {
    readonly message: string
    readonly resource: Resource<object>
    readonly at?: Path
    /** Whom the control reports through it. */
    readonly subject?: SubjectName
  }[]
  /** Tells apart problems of one control at one path; part of the fingerprint, so never a secret or a position. */
  readonly discriminator?: string
  readonly fix?: { readonly safety: Safety; readonly operations: readonly Operation[] }
}

/** What is known of the target, beside its resources. */
export interface TargetContext {
  readonly kubernetesVersion: MinorVersion
  /** The Pod Security policy version for this resource: option, else its namespace's label, else the Kubernetes version. */
  readonly pssVersion: MinorVersion
}

export interface Needs {
  /** Kinds that `look` offers; where one could not be seen the control is not evaluated. */
  readonly look?: readonly KindName[]
  /** Facts that are then non-null. */
  readonly facts?: readonly FactName[]
  /** Facts that are read where they are known, and without which the control has an answer all the same. */
  readonly uses?: readonly FactName[]
  /** Facts of which one is enough: those of platforms, of which a cluster has one. */
  readonly oneOf?: readonly FactName[]
}

type LookKinds<N extends Needs> = N extends { readonly look: readonly (infer K extends KindName)[] }
  ? K
  : never
type AlternativeNames<N extends Needs> = N extends { readonly oneOf: readonly (infer F extends FactName)[] }
  ? F
  : never
type FactNames<N extends Needs> = N extends { readonly facts: readonly (infer F extends FactName)[] }
  ? F
  : never
type UsedNames<N extends Needs> = N extends { readonly uses: readonly (infer F extends FactName)[] }
  ? F
  : never

export type CheckContext<On extends Scope, K extends KindName, N extends Needs, P> = ScopeContexts<K>[On] &
  TargetContext & {
    readonly look: Look<LookKinds<N>> & WorkloadLook & AccessLook
    readonly facts: Pick<FactTypes, FactNames<N>> &
      Partial<Pick<FactTypes, UsedNames<N> | AlternativeNames<N>>>
    readonly params: Widened<P>
  }

/** The types of parameters, whose values a configuration may change. */
export type Widened<P> = {
  readonly [N in keyof P]: P[N] extends readonly string[]
    ? readonly string[]
    : P[N] extends number
      ? number
      : P[N] extends boolean
        ? boolean
        : string
}

/** A control's parameters: default values, whose types say what a configuration may give. */
export type Params = Readonly<Record<string, string | number | boolean | readonly string[]>>

export interface ControlProse {
  /** Words, equal to the file name, naming the bad thing. */
  readonly id: string
  /** One line, sentence case, no full stop. */
  readonly title: string
  readonly severity: Severity
  /** `default` unless given. */
  readonly persona?: Persona
  /** One or two sentences each. */
  readonly why: string
  readonly remediation: string
  /** Findings of one family in one container are repaired by one edit: the text report prints them as one block. */
  readonly family?: Family
  /** Ids of other tools for the same thing, as `tool:id`. */
  readonly aliases?: readonly string[]
  /** Older ids of ours, the oldest first, which names the fingerprint. */
  readonly formerly?: readonly string[]
  readonly references?: readonly string[]
  /** For what facts do not tell to be the control plane's. */
  readonly responsibility?: Responsibility
}

/**
 * Whose a managed control plane makes what the control looks at: `provider`, whatever can be seen; `shared`, the owner's where it can
 * be seen and the provider's elsewhere. A control that needs a fact of the control plane is shared, another the owner's.
 */
export type Responsibility = 'provider' | 'shared'

export interface ControlDefinition<
  On extends Scope,
  K extends KindName,
  N extends Needs,
  P extends Params,
> extends ControlProse {
  readonly on: On
  /** Only for `on: 'resource'`; custom resources as `group/Kind`. */
  readonly kinds?: readonly K[]
  /** Of `kinds` those that a run may leave out, and the control has an answer all the same: it is about the others. */
  readonly besides?: readonly NoInfer<K>[]
  readonly needs?: N
  readonly params?: P
  /** True, or why the control does not apply (`the pod runs on Windows`). */
  applies?(context: CheckContext<On, K, N, P>): true | string
  check(context: CheckContext<On, K, N, P>): Generator<Problem, NotEvaluated | void, undefined>
  /** Whether `check` gives fixes, and the safety of the least safe one; samples and documentation go by it. */
  readonly fix?: Safety
}

/** A control as the engine runs it: its types were checked where it was defined. */
export interface Control extends ControlProse {
  readonly on: Scope
  readonly kinds: readonly KindName[]
  readonly besides?: readonly KindName[]
  readonly needs: Needs
  readonly params: Params
  readonly fix?: Safety
  readonly field?: FieldRule
  applies?(context: never): true | string
  check(context: never): Generator<Problem, NotEvaluated | void, undefined>
}

/** The data a field control is made of; documentation and exported policies read it. */
export interface FieldRule {
  readonly field: Path
  /** The pod-level field that counts where a container is silent. */
  readonly inherits?: Path
  readonly absent: 'pass' | 'fail'
  readonly allow?: readonly unknown[]
  readonly forbid?: readonly unknown[]
}

/** Defines one control; `needs` and `on` decide, by type, what `check` is handed. */
export function defineControl<
  const On extends Scope,
  const K extends KindName = never,
  const N extends Needs = { readonly look: readonly [] },
  const P extends Params = Readonly<Record<never, never>>,
>(definition: ControlDefinition<On, K, N, P>): Control {
  return {
    ...definition,
    kinds: definition.kinds ?? [],
    needs: definition.needs ?? {},
    params: definition.params ?? {},
  }
}
