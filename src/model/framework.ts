import type { Platform } from './kubernetes/platform.ts'
import type { MinorVersion } from './kubernetes/version.ts'

export interface RequirementLine {
  readonly control: string
  readonly since?: MinorVersion
  readonly until?: MinorVersion
}

/** What may be gathered for a person who judges a requirement, and what each is. */
export const evidenceWords = {
  'secret-readers': 'who may read Secrets',
  'cluster-administrators': 'who may do everything',
  people: 'users and groups that bindings name',
  'accounts-without-workload': 'service accounts that have rights, and that no workload runs as',
  'bootstrap-tokens': 'what binds the groups of bootstrap tokens, and those tokens that were read',
  'secret-users': 'workloads that take Secrets from etcd',
  namespaces: 'namespaces, and how many workloads run in each',
} as const

export type EvidenceName = keyof typeof evidenceWords

export interface Requirement {
  readonly id: string
  /** Our own words. */
  readonly title: string
  readonly controls: readonly RequirementLine[]
  /** Whether the controls answer all that the requirement asks. */
  readonly mapping: 'full' | 'partial'
  /** Why a person has to look, where one has to. */
  readonly manual?: string
  /** What that person looks at. */
  readonly evidence?: EvidenceName
}

/** What one of several editions of a list is made for. */
export interface Edition {
  /** The name that stands for whichever edition fits the cluster. */
  readonly of: string
  readonly platform: Platform
  /** The first Kubernetes version that it is made for; absent: those before the next edition. */
  readonly since?: MinorVersion
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
  readonly edition?: Edition
  /** Its requirements are so wide that a finding names them only where the framework is asked for. */
  readonly wide?: boolean
  readonly requirements: readonly Requirement[]
}
