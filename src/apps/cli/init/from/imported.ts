import type { Resource, Severity } from '#model'

/** What another tool's files and marks ask for, by its own ids. */
export interface Imported {
  readonly settings: readonly ImportedSetting[]
  readonly exceptions: readonly ImportedException[]
  readonly exclude: readonly string[]
  readonly failOn?: Severity | 'never'
  readonly lost: readonly Lost[]
}

/** How a check is to run everywhere. */
export interface ImportedSetting {
  readonly check: string
  readonly setting: 'off' | 'on' | Severity
  /** `.kube-linter.yaml`, `deploy.yaml` */
  readonly place: string
}

/** What is accepted where. */
export interface ImportedException {
  /** The tool's ids, or all of them. */
  readonly checks: readonly string[] | 'all'
  /** Globs by what they match: `namespace`, `kind`, `name`, `path`. */
  readonly match: Readonly<Record<string, string>>
  /** The reason that the tool's user gave. */
  readonly reason?: string
  /** `YYYY-MM-DD` */
  readonly expires?: string
  readonly place: string
}

/** What has no counterpart here, and why. */
export interface Lost {
  readonly what: string
  readonly place: string
  readonly why: string
}

/** A text of the tool: its name relative to the folder, and what it holds. */
export interface PeerFile {
  readonly name: string
  readonly text: string
}

/** One tool that people move in from. */
export interface Peer {
  /** As aliases begin with it. */
  readonly id: string
  /** What is looked for, for people: `.trivyignore, .trivyignore.yaml, trivy.yaml`. */
  readonly looksFor: string
  /** Whether a file of the folder may be the tool's, by its name. */
  isFile(name: string): boolean
  /** Undefined where the file turns out not to be the tool's. Throws an `Error` that says what is wrong with it. */
  read(file: PeerFile): Imported | undefined
  /** What annotations of a resource and comments in its text ask for. */
  marks?(resource: Resource): Imported
}

export const nothing: Imported = { settings: [], exceptions: [], exclude: [], lost: [] }

export function joined(all: readonly Imported[]): Imported {
  const gates = all.flatMap(({ failOn }) => failOn ?? [])
  return {
    settings: all.flatMap(({ settings }) => settings),
    exceptions: all.flatMap(({ exceptions }) => exceptions),
    exclude: [...new Set(all.flatMap(({ exclude }) => exclude))],
    ...(gates[0] !== undefined && { failOn: gates[0] }),
    lost: all.flatMap(({ lost }) => lost),
  }
}
