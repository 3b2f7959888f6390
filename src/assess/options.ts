import type {
  ControlNames,
  Diagnostic,
  ExceptionKind,
  Framework,
  MinorVersion,
  Platform,
  Resource,
  Severity,
  Target,
} from '#model'
import type { Profile } from '#engine'
import type { Pin } from './pin.ts'
import type { Baseline, Entry, Lock } from '#exceptions'

/** How the resources of one environment are judged. */
export interface Judgement {
  /** Absent for what no environment claims. */
  readonly environment?: string
  readonly failOn: Severity | 'never'
  readonly profile: Profile
}

/** What a run accepts, and what it never does. */
export interface ExceptionOptions {
  readonly allow: readonly ExceptionKind[]
  readonly lock: Lock
  readonly entries: readonly Entry[]
  /** Whether annotations of a cluster's objects count; else they only ask. */
  readonly annotationsOnCluster?: boolean
  readonly baseline?: Baseline
  /** Whether what is wrong with exceptions is an error rather than a warning. */
  readonly strict: boolean
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string
  /** Ids of all controls there are, and what else they are called. */
  readonly known: { readonly controls: ReadonlySet<string>; readonly names: ControlNames }
}

/** What a run settles, beside its inventory. */
export interface AssessOptions {
  readonly version: string
  readonly sources: Target['sources']
  readonly environment?: string
  readonly kubernetesVersion: MinorVersion
  readonly pssVersion?: MinorVersion
  /** Absent where nothing tells. */
  readonly platform?: Platform
  /** Absent for files. */
  readonly cluster?: Target['cluster']
  /** The provider of a managed control plane, such as `EKS`: what cannot be seen of it is inherited. */
  readonly managedBy?: string
  /** Names of the nodes whose facts were given. */
  readonly nodes?: readonly string[]
  /** False where nothing is evaluated again afterwards, as a fix would. */
  readonly track?: boolean
  /** The first judges what no other claims. */
  readonly judgements: readonly Judgement[]
  /** Index of the judgement of a resource; undefined stands for the target as a whole. */
  judgementOf(resource: Resource | undefined): number
  /** Those that findings may be held against, for their tags. */
  readonly frameworks: readonly Framework[]
  /** Ids of those that were asked for: their requirements are answered. */
  readonly asked: readonly string[]
  readonly exceptions: ExceptionOptions
  /** The release of the catalogue that gates; the present one where absent. */
  readonly pin?: Pin
  readonly diagnostics: readonly Diagnostic[]
  /** Documents that are not Kubernetes objects. */
  readonly skipped: number
  /** Names of charts' renderings and kustomizations. */
  readonly renderings: readonly string[]
  /** Whether a control that is out of range for this sort of source makes the run incomplete. */
  readonly requireCoverage: boolean
}
