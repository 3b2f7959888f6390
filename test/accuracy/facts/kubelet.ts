import type { Configuration, Flags } from '#model'

/** What the kubelet runs with where neither a flag nor a configuration file is given, which a file's defaults are not. */
const withoutFile: Configuration = {
  authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
  authorization: { mode: 'AlwaysAllow' },
  readOnlyPort: 10255,
}

/** Flags of the kubelet and the fields that they outrank. */
const fields: Readonly<Record<string, readonly string[]>> = {
  'anonymous-auth': ['authentication', 'anonymous', 'enabled'],
  'authentication-token-webhook': ['authentication', 'webhook', 'enabled'],
  'authorization-mode': ['authorization', 'mode'],
  'client-ca-file': ['authentication', 'x509', 'clientCAFile'],
  'read-only-port': ['readOnlyPort'],
  'streaming-connection-idle-timeout': ['streamingConnectionIdleTimeout'],
  'protect-kernel-defaults': ['protectKernelDefaults'],
  'make-iptables-util-chains': ['makeIPTablesUtilChains'],
  'event-qps': ['eventRecordQPS'],
  'tls-cert-file': ['tlsCertFile'],
  'tls-private-key-file': ['tlsPrivateKeyFile'],
  'tls-cipher-suites': ['tlsCipherSuites'],
  'tls-min-version': ['tlsMinVersion'],
  'rotate-certificates': ['rotateCertificates'],
  'rotate-server-certificates': ['serverTLSBootstrap'],
  'pod-max-pids': ['podPidsLimit'],
  'seccomp-default': ['seccompDefault'],
}

/** The effective configuration: the file's, under the flags; a kubelet without a file has other defaults. */
export function kubeletConfiguration(flags: Flags, file: Configuration | undefined): Configuration {
  const base = file ?? (flags['config'] === undefined ? withoutFile : {})
  let configuration = base
  for (const [flag, path] of Object.entries(fields)) {
    const value = flags[flag]
    if (value !== undefined) configuration = put(configuration, path, asField(flag, value))
  }
  for (const gate of (flags['feature-gates'] ?? '').split(',')) {
    const [name = '', value] = gate.split('=')
    if (value !== undefined) configuration = put(configuration, ['featureGates', name], value === 'true')
  }
  return configuration
}

function asField(flag: string, value: string): unknown {
  if (flag === 'tls-cipher-suites') return value.split(',').map((suite) => suite.trim())
  if (value === 'true' || value === 'false') return value === 'true'
  return /^\d+$/.test(value) ? Number(value) : value
}

function put(object: Configuration, [key = '', ...rest]: readonly string[], value: unknown): Configuration {
  if (rest.length === 0) return { ...object, [key]: value }
  return { ...object, [key]: put((object[key] ?? {}) as Configuration, rest, value) }
}
