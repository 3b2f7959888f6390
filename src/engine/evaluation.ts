import type {
  Evidence,
  Fix,
  NotEvaluated,
  OutcomeCounts,
  Path,
  Resource,
  Severity,
  SubjectName,
} from '#model'

/** A place that helps to understand a finding, by its resource. */
export interface RelatedPlace {
  readonly message: string
  readonly resource: Resource
  readonly path: Path
  readonly subject?: SubjectName
}

/** What a control found, before exceptions, places in files and environments' gates are looked at. */
export interface EngineFinding {
  readonly control: string
  readonly severity: Severity
  readonly scope: string
  /** Absent for a finding on the target as a whole. */
  readonly resource?: Resource
  /** From the resource's root. */
  readonly path: Path
  readonly message: string
  readonly evidence: readonly Evidence[]
  readonly related: readonly RelatedPlace[]
  readonly fingerprint: string
  /** Operations' paths start at the resource's root. */
  readonly fix?: Pick<Fix, 'safety' | 'operations'>
  /** Index of the profile that judged the resource. */
  readonly profile: number
}

/** A control that gave no verdict on a resource. */
export interface Unevaluated extends Omit<NotEvaluated, 'outcome'> {
  readonly control: string
  readonly resource?: Resource
}

export interface Evaluation {
  readonly findings: readonly EngineFinding[]
  readonly unevaluated: readonly Unevaluated[]
  /** By control id. */
  readonly outcomes: Readonly<Record<string, OutcomeCounts>>
  /** Ids of the controls that the provider of the control plane answers for. */
  readonly inherited: ReadonlySet<string>
}
