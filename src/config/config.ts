import {
  type ChartSettings,
  type DiagnosticLocation,
  type ExceptionKind,
  type Framework,
  type MinorVersion,
  type NodeJobSettings,
  type Params,
  type Persona,
  type Platform,
  type PodKind,
  type Severity,
  defaultNodeJobSettings,
  newestVersion,
} from '#model'

/** What a run goes by. Paths are absolute, globs match absolute paths. */
export interface Config {
  readonly kubernetesVersion: MinorVersion
  readonly pssVersion?: MinorVersion
  /** Absent: what the resources tell. */
  readonly platform?: Platform
  /** The environment that judges everything, whatever the selectors say. */
  readonly environment?: string
  readonly frameworks: readonly string[]
  readonly personas: readonly Persona[]
  readonly failOn: Severity | 'never'
  /** Frameworks of the configuration's own, by id. */
  readonly customFrameworks: Readonly<Record<string, Framework>>
  /** The release of the catalogue that gates; the present one where absent. */
  readonly catalogue?: string
  readonly controls: ControlsSettings
  readonly exceptions: ExceptionsSettings
  readonly environments: Readonly<Record<string, Environment>>
  readonly sources: readonly ChartSettings[]
  /** Custom kinds whose pods are judged like those of a Deployment. */
  readonly podKinds: readonly PodKind[]
  readonly exclude: readonly string[]
  readonly baseline?: string
  readonly requireCoverage: boolean
  readonly allow: readonly ('incomplete' | 'empty')[]
  /** These files are not all that will run in the cluster. */
  readonly partial: boolean
  /** How `scan --cluster --nodes` asks nodes. */
  readonly nodeFacts: NodeJobSettings
  readonly programs: Programs
}

export interface Programs {
  readonly helm?: string
  readonly kustomize?: string
}

/** By control id. A control that is named is on, whatever the personas are, unless it is off. */
export type ControlsSettings = Readonly<Record<string, ControlSettings>>

export interface ControlSettings {
  readonly off: boolean
  readonly severity?: Severity
  readonly params?: Params
}

export interface ExceptionsSettings {
  /** Kinds that count. */
  readonly allow: readonly ExceptionKind[]
  readonly lock: Lock
  /** Whether annotations of a running cluster's objects count, which whoever may change the objects can write. */
  readonly annotationsOnCluster: boolean
  readonly entries: readonly ExceptionEntry[]
}

/** What nobody may except; controls by their present ids, or by one that no control has. */
export interface Lock {
  readonly controls: readonly string[]
  readonly severities: readonly Severity[]
}

/** An exception that the file grants; its control ids are not checked here. */
export interface ExceptionEntry {
  readonly controls: readonly string[]
  readonly match: ExceptionMatch
  readonly reason?: string
  /** Last day on which it holds, `YYYY-MM-DD` in UTC. */
  readonly expires?: string
  readonly approvedBy?: string
  readonly location: DiagnosticLocation
}

/** Globs; all that are given must hold. */
export interface ExceptionMatch {
  readonly namespace?: string
  readonly kind?: string
  readonly name?: string
  readonly labels?: Readonly<Record<string, string>>
  /** Matches the absolute path of the file. */
  readonly path?: string
  readonly environment?: string
}

export interface Environment extends Partial<EnvironmentSettings> {
  /** Absent: the environment judges only where it is asked for by name. */
  readonly match?: EnvironmentMatch
}

/** Globs; one of each list that is given must hold, and every label. */
export interface EnvironmentMatch {
  readonly namespaces?: readonly string[]
  /** Match the absolute path of the file. */
  readonly paths?: readonly string[]
  readonly labels?: Readonly<Record<string, string>>
  readonly clusters?: readonly string[]
}

/** What an environment may settle differently. */
export type EnvironmentSettings = Pick<Config, 'failOn' | 'personas' | 'frameworks' | 'controls'>

/** A part of a configuration, as a file or the command line gives it. */
export type ConfigPart = Partial<Omit<Config, 'exceptions' | 'nodeFacts'>> & {
  readonly nodeFacts?: Partial<NodeJobSettings>
  readonly exceptions?: Partial<Omit<ExceptionsSettings, 'lock'>> & { readonly lock?: Partial<Lock> }
}

export const defaultConfig: Config = {
  kubernetesVersion: newestVersion,
  frameworks: [],
  personas: ['default'],
  failOn: 'high',
  customFrameworks: {},
  controls: {},
  exceptions: {
    allow: ['comment', 'annotation', 'config', 'baseline'],
    lock: { controls: [], severities: [] },
    annotationsOnCluster: false,
    entries: [],
  },
  environments: {},
  sources: [],
  podKinds: [],
  exclude: [],
  requireCoverage: false,
  allow: [],
  partial: false,
  nodeFacts: defaultNodeJobSettings,
  programs: {},
}
