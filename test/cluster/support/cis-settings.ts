import type { Component, Flags } from '../options.ts'

export type Settings = Readonly<Partial<Record<Component, Flags>>>

/** Flags of the control plane as an auditor wants them, as far as this cluster can run with them. */
export const hardened: Settings = {
  'kube-apiserver': {
    'anonymous-auth': 'false',
    profiling: 'false',
    'enable-admission-plugins': 'NodeRestriction,AlwaysPullImages,DenyServiceExternalIPs',
    'service-account-extend-token-expiration': 'false',
  },
  'kube-controller-manager': { profiling: 'false', 'terminated-pod-gc-threshold': '100' },
  'kube-scheduler': { profiling: 'false' },
}

/** The same as somebody in a hurry leaves them. */
export const loosened: Settings = {
  'kube-apiserver': {
    'anonymous-auth': 'true',
    profiling: null,
    'authorization-mode': 'AlwaysAllow',
    'enable-admission-plugins': 'AlwaysAdmit',
    'disable-admission-plugins': 'NamespaceLifecycle,ServiceAccount',
    'service-account-extend-token-expiration': null,
    'service-account-lookup': 'false',
    'audit-log-maxage': '1',
    'audit-log-maxbackup': '1',
    'audit-log-maxsize': '1',
    'request-timeout': '1h',
    'tls-cipher-suites': 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_RSA_WITH_AES_128_GCM_SHA256',
  },
  'kube-controller-manager': {
    profiling: null,
    'bind-address': '0.0.0.0',
    'terminated-pod-gc-threshold': '0',
    'use-service-account-credentials': 'false',
  },
  'kube-scheduler': { profiling: null, 'bind-address': '0.0.0.0' },
}

/** Requirements that these flags decide. */
export const ofFlags: readonly string[] = [
  ...['1.2.1', '1.2.3', '1.2.6', '1.2.7', '1.2.8', '1.2.10', '1.2.11', '1.2.12', '1.2.13', '1.2.14'],
  ...['1.2.15', '1.2.17', '1.2.18', '1.2.19', '1.2.20', '1.2.21', '1.2.29', '1.2.30'],
  ...['1.3.1', '1.3.2', '1.3.3', '1.3.7', '1.4.1', '1.4.2'],
]

/** Fields of a kubelet's configuration that let everybody in. */
export const loosenedKubelet: Readonly<Record<string, unknown>> = {
  authentication: { anonymous: { enabled: true }, x509: { clientCAFile: '' } },
  authorization: { mode: 'AlwaysAllow' },
  readOnlyPort: 10255,
  makeIPTablesUtilChains: false,
  rotateCertificates: false,
}

/** Requirements that these fields decide. */
export const ofKubelets: readonly string[] = ['4.2.1', '4.2.2', '4.2.3', '4.2.4', '4.2.6', '4.2.10']
