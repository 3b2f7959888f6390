import type { Configuration } from './configuration.ts'

/** What decides who may do what before and beside RBAC: files that the API server reads at its start. */
export interface AdmissionFacts {
  /**
   * The `AdmissionConfiguration` that `--admission-control-config-file` names, with the files that its plug-ins name by
   * `path` in their `configuration`.
   */
  readonly 'admission-configuration': Configuration
  /** The `AuthenticationConfiguration` that `--authentication-config` names. */
  readonly 'authentication-configuration': Configuration
  /** The `AuthorizationConfiguration` that `--authorization-config` names. */
  readonly 'authorization-configuration': Configuration
}
