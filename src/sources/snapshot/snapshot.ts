import type { Coverage, Diagnostic, Fact, KubernetesObject, Redaction, Resource } from '#model'

/** The cluster that a snapshot is of. */
export interface SavedCluster {
  /** The context that it was reached by. */
  readonly name: string
  /** As `/version` says it: `v1.37.2`. */
  readonly version: string
  readonly distribution?: string
  /** The provider of a managed control plane. */
  readonly managedBy?: string
}

/** The first line of a snapshot: the public format, `schemaVersion: 1`. */
export interface SnapshotHeader {
  readonly kind: 'Snapshot'
  readonly schemaVersion: 1
  readonly tool: { readonly name: string; readonly version: string }
  /** As in RFC 3339: when reading the cluster began. */
  readonly savedAt: string
  readonly cluster: SavedCluster
  /** The only namespace that was read; all where absent. */
  readonly namespace?: string
  /** Whether the marks of what was taken out have an HMAC. */
  readonly sealed: boolean
  readonly coverage: readonly Coverage[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A cluster as it was: what an inventory held of it. */
export interface Snapshot {
  readonly header: SnapshotHeader
  readonly facts: readonly Fact[]
  /** Without their secrets; `id` is the identity. */
  readonly resources: readonly Resource[]
}

/** A line of a snapshot for one object. What a resource says beside it follows from the object. */
export interface ResourceLine {
  readonly object: KubernetesObject
  readonly redactions?: readonly Redaction[]
}

/** The last line of a snapshot: without it, or with other counts, something was cut off. */
export interface EndLine {
  readonly end: {
    readonly resources: number
    readonly facts: number
    /** Of all bytes before this line, in hex. */
    readonly sha256: string
  }
}
