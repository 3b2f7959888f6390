import type { Diagnostic } from '#model'
import type { Credentials } from '../credentials/credentials.ts'

/** Where a cluster is, what makes it trustworthy, and as whom it is asked. */
export interface Endpoint {
  /** The context's name, or `in-cluster`. */
  readonly name: string
  /** `http:` or `https:`; its path, where it has one, goes before every path asked for. */
  readonly server: URL
  /** The namespace of the context, where it names one. */
  readonly namespace: string | undefined
  readonly trust: Trust
  /** `http:`, `https:` or `socks5:`; undefined for a direct connection. */
  readonly proxy: URL | undefined
  readonly credentials: Credentials
  readonly impersonation: Impersonation | undefined
  /** The program that fetches the credentials, where one does: how it is called tells which cluster of a provider it is. */
  readonly plugin?: PluginCall
  /** Whether answers may come compressed. */
  readonly compress: boolean
  /** What whoever uses it has to be told. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface PluginCall {
  readonly command: string
  readonly args: readonly string[]
  /** Variables that the kubeconfig sets for it. */
  readonly env: Readonly<Record<string, string>>
}

export interface Trust {
  /** PEM as it is now; undefined for the authorities that the system trusts. */
  authorities(): string | undefined
  /** The name that the certificate has to be for, where it is not the server's. */
  readonly serverName: string | undefined
  /** Any certificate will do. */
  readonly insecure: boolean
}

/** As whom requests are made, beside as whom they are authenticated. */
export interface Impersonation {
  readonly user: string
  readonly groups?: readonly string[]
  readonly uid?: string
  readonly extra?: Readonly<Record<string, readonly string[]>>
}
