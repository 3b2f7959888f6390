import type { Coverage } from './coverage.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Family } from './family.ts'
import type { Finding } from './finding.ts'
import type { Platform } from './kubernetes/platform.ts'
import type { Outcome, OutcomeCounts, Reason } from './outcome.ts'
import type { Severity } from './severity.ts'

export interface Summary {
  readonly resources: number
  /** Documents that are not Kubernetes objects. */
  readonly skipped: number
  readonly findings: Readonly<Record<Severity, number>>
  readonly excepted: number
  /** Findings on what Kubernetes or its platform installed, which are outside the gate; absent where there are none. */
  readonly platform?: number
  readonly notEvaluated: number
  /** False when something that was asked for could not be read or judged. */
  readonly complete: boolean
  readonly gate: { readonly failOn: Severity | 'never'; readonly crossed: boolean }
}

export interface ControlResult {
  readonly title: string
  readonly severity: Severity
  readonly why: string
  readonly remediation: string
  readonly family?: Family
  readonly aliases: readonly string[]
  readonly outcomes: OutcomeCounts
  /** The provider that answers for it, by the name of its product, where it is not applicable for that. */
  readonly inherited?: string
}

export interface RequirementResult {
  readonly id: string
  readonly title: string
  readonly outcome: Outcome
  readonly controls: readonly string[]
  /** The provider that answers for it, where it is not applicable for that. */
  readonly inherited?: string
  /** Why it is not evaluated, or what a person does not see of it: what is said of the first control that was not evaluated. */
  readonly reason?: Reason
  /** What fails it, of each sort. */
  readonly found?: readonly Tally[]
  /** What a person looks at to judge it. */
  readonly evidence?: Tally
}

/** Things of one sort. */
export interface Tally {
  /** The sort, for one of them: `binding`, `node`. */
  readonly of: string
  readonly count: number
  /** Their names; at most a hundred. */
  readonly items: readonly string[]
}

export interface FrameworkResult {
  readonly id: string
  readonly title: string
  readonly requirements: readonly RequirementResult[]
}

export interface NotEvaluatedRow {
  readonly control: string
  readonly reason: Reason
  readonly count: number
  /** At most ten, as `Kind namespace/name`. */
  readonly resources: readonly string[]
}

export interface ManualRow {
  readonly framework: string
  readonly requirement: string
  readonly reason: string
}

export interface Target {
  readonly sources: readonly string[]
  /** `1.37` */
  readonly kubernetesVersion: string
  readonly pssVersion?: string
  /** Absent where nothing tells. */
  readonly platform?: Platform
  readonly environment?: string
  /** Only of a running cluster. */
  readonly cluster?: ClusterTarget
  /** Names of the nodes whose facts were given; absent where there are none. */
  readonly nodes?: readonly string[]
}

export interface ClusterTarget {
  /** The context that it was reached by. */
  readonly name: string
  /** As `/version` says it: `v1.37.2`. */
  readonly version: string
  /** What runs it, more closely than the platform: `kubeadm`, `kind`, `talos`. */
  readonly distribution?: string
  /** Whose the control plane is. */
  readonly responsibility: 'customer' | 'provider'
}

export interface CoverageSummary {
  readonly rows: readonly Coverage[]
  /** Controls that were asked for; of them those this sort of source can never answer. */
  readonly controls: number
  readonly outOfRange: readonly string[]
  /** Custom kinds that were read and that no control of the run looks at: nothing is known of them. */
  readonly unjudged: readonly { readonly kind: string; readonly count: number }[]
  /** Names of the chart renderings and kustomizations that were read. */
  readonly renderings: readonly string[]
}

export interface ExceptionSummary {
  readonly applied: number
  readonly expiring: readonly { readonly control: string; readonly until: string; readonly days: number }[]
  readonly unused: number
  readonly expired: number
}

/** The public contract, `schemaVersion: 1`. Reporters, store, console and `diff` read only this. */
export interface Result {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'seaworthy'; readonly version: string }
  readonly target: Target
  readonly summary: Summary
  readonly findings: readonly Finding[]
  readonly controls: Readonly<Record<string, ControlResult>>
  readonly frameworks: readonly FrameworkResult[]
  readonly notEvaluated: readonly NotEvaluatedRow[]
  readonly coverage: CoverageSummary
  readonly exceptions: ExceptionSummary
  readonly manual: readonly ManualRow[]
  readonly diagnostics: readonly Diagnostic[]
}
