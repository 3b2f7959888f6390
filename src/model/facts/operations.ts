/** A place that the audit log is sent to, beyond the node that writes it. */
export interface AuditLogSink {
  /** As its owner calls it: `/aws/eks/shop/cluster`, `s3://audit`, a project's `_Default` bucket, a workspace. */
  readonly name: string
  /** Days after which entries are deleted; absent where they are kept until somebody deletes them. */
  readonly retentionDays?: number
  /**
   * Whether nobody can change or delete an entry before its time: Object Lock of S3 in compliance mode, a locked bucket of Cloud
   * Logging, a locked immutability policy of Azure; absent where it could not be read.
   */
  readonly immutable?: boolean
  /** Spans of time, as in RFC 3339, in which nothing arrived though the API server ran. */
  readonly gaps?: readonly { readonly from: string; readonly to: string }[]
}

/** An account of the organisation, from an export of its directory. */
export interface DirectoryUser {
  /** Every name by which the account may stand in a binding: user name, principal name, e-mail address. */
  readonly names: readonly string[]
  /** False for an account that was disabled, suspended or deleted. */
  readonly active: boolean
}

/** When subjects were last seen in the audit log. */
export interface SubjectActivity {
  /** Begin and end of the log that was read, as in RFC 3339. */
  readonly from: string
  readonly to: string
  /** Time of the last request, by user name as the API server logs it (`system:serviceaccount:shop:web`). */
  readonly lastSeen: Readonly<Record<string, string>>
}

/** An address by which the API server is reached. */
export interface ApiServerEndpoint {
  /** As in a kubeconfig: `https://10.0.0.1:6443`. */
  readonly url: string
  /** What the host of the address resolves to outside the cluster; absent where it is an address itself. */
  readonly addresses?: readonly string[]
  /**
   * Ranges that the provider lets in: `publicAccessCidrs` of EKS, authorised networks of GKE, authorised IP ranges of AKS, the rules
   * of a firewall or load balancer; absent where nothing limits them or it is not known.
   */
  readonly sourceRanges?: readonly string[]
}

/** What the package manager of a node says. */
export interface NodeUpdates {
  /** Names of packages for which a security update waits; absent where the node does not tell. */
  readonly security?: readonly string[]
  /** Whether a kernel or library that was updated is in use in its old form until the node restarts. */
  readonly rebootRequired: boolean
}

/** A store that backups are written to. */
export interface BackupStorage {
  /** Whether anybody on the Internet may read it. */
  readonly public?: boolean
  /** Whether the store encrypts what it keeps. */
  readonly encrypted?: boolean
}

/** What those who run a cluster know, beside its objects. */
export interface OperationsFacts {
  readonly 'audit-log-sinks': readonly AuditLogSink[]
  readonly 'directory-users': readonly DirectoryUser[]
  readonly 'subject-activity': SubjectActivity
  readonly 'api-server-endpoints': readonly ApiServerEndpoint[]
  /** By node name. */
  readonly 'node-updates': Readonly<Record<string, NodeUpdates>>
  /** By bucket or container name. */
  readonly 'backup-storage': Readonly<Record<string, BackupStorage>>
}
