/** Why a configuration cannot be used: a run with one ends with exit code 2. Lines and columns start at 1. */
export interface ConfigError {
  readonly code: ConfigErrorCode
  /** With the nearest known name, where there is one. */
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number
}

export type ConfigErrorCode =
  | 'config-unreadable'
  | 'config-syntax'
  | 'config-unknown-key'
  | 'config-missing-key'
  | 'config-value'
  | 'config-taken-name'
  | 'config-unknown-catalogue'
  | 'config-unknown-control'
  | 'config-renamed-control'
  | 'config-unknown-framework'
  | 'config-unknown-parameter'
  | 'config-unknown-environment'
  | 'config-untrusted'
  | 'config-extends-cycle'
