import type { MinorVersion } from './kubernetes/version.ts'

export interface RequirementLine {
  readonly control: string
  readonly since?: MinorVersion
  readonly until?: MinorVersion
}

export interface Requirement {
  readonly id: string
  /** Our own words. */
  readonly title: string
  readonly controls: readonly RequirementLine[]
  /** Whether the controls answer all that the requirement asks. */
  readonly mapping: 'full' | 'partial'
  /** Why a person has to look, where one has to. */
  readonly manual?: string
}

/** A published list that owns its mapping to controls. */
export interface Framework {
  readonly id: string
  readonly title: string
  readonly version: string
  /** Absent where a configuration defines it without one. */
  readonly url?: string
  /** Which version `since` and `until` speak of. */
  readonly versions: 'kubernetes' | 'pod-security'
  readonly requirements: readonly Requirement[]
}
