import type { Path } from '#model'

/** How a flag's text becomes the value of its field. */
type Read = (text: string) => unknown

const text: Read = (value) => value
const number: Read = Number
const truth: Read = (value) => /^(?:1|t|true)$/i.test(value)
const items = (value: string): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** `memory.available<100Mi,nodefs.available<10%` or `cpu=1,memory=1Gi`. */
const pairs =
  (sign: string, read: Read = text): Read =>
  (value) =>
    Object.fromEntries(
      items(value).map((item) => {
        const [key = '', ...rest] = item.split(sign)
        return [key.trim(), read(rest.join(sign).trim())]
      }),
    )

/** Flags of the kubelet that its configuration has as well, which they outrank (`AddKubeletConfigFlags` of its options). */
export const kubeletFlagFields: ReadonlyMap<string, { readonly field: Path; readonly read: Read }> = new Map(
  (
    [
      ['anonymous-auth', ['authentication', 'anonymous', 'enabled'], truth],
      ['authentication-token-webhook', ['authentication', 'webhook', 'enabled'], truth],
      ['client-ca-file', ['authentication', 'x509', 'clientCAFile'], text],
      ['authorization-mode', ['authorization', 'mode'], text],
      ['address', ['address'], text],
      ['port', ['port'], number],
      ['read-only-port', ['readOnlyPort'], number],
      ['healthz-bind-address', ['healthzBindAddress'], text],
      ['healthz-port', ['healthzPort'], number],
      ['tls-cert-file', ['tlsCertFile'], text],
      ['tls-private-key-file', ['tlsPrivateKeyFile'], text],
      ['tls-cipher-suites', ['tlsCipherSuites'], items],
      ['tls-min-version', ['tlsMinVersion'], text],
      ['rotate-certificates', ['rotateCertificates'], truth],
      ['rotate-server-certificates', ['serverTLSBootstrap'], truth],
      ['feature-gates', ['featureGates'], pairs('=', truth)],
      ['streaming-connection-idle-timeout', ['streamingConnectionIdleTimeout'], text],
      ['protect-kernel-defaults', ['protectKernelDefaults'], truth],
      ['make-iptables-util-chains', ['makeIPTablesUtilChains'], truth],
      ['event-qps', ['eventRecordQPS'], number],
      ['event-burst', ['eventBurst'], number],
      ['pod-manifest-path', ['staticPodPath'], text],
      ['manifest-url', ['staticPodURL'], text],
      ['pod-max-pids', ['podPidsLimit'], number],
      ['max-pods', ['maxPods'], number],
      ['seccomp-default', ['seccompDefault'], truth],
      ['image-gc-high-threshold', ['imageGCHighThresholdPercent'], number],
      ['image-gc-low-threshold', ['imageGCLowThresholdPercent'], number],
      ['minimum-image-ttl-duration', ['imageMinimumGCAge'], text],
      ['eviction-hard', ['evictionHard'], pairs('<')],
      ['eviction-soft', ['evictionSoft'], pairs('<')],
      ['kube-reserved', ['kubeReserved'], pairs('=')],
      ['system-reserved', ['systemReserved'], pairs('=')],
      ['fail-swap-on', ['failSwapOn'], truth],
      ['allowed-unsafe-sysctls', ['allowedUnsafeSysctls'], items],
      ['enable-debugging-handlers', ['enableDebuggingHandlers'], truth],
      ['enable-server', ['enableServer'], truth],
      ['cluster-dns', ['clusterDNS'], items],
      ['cluster-domain', ['clusterDomain'], text],
      ['cgroup-driver', ['cgroupDriver'], text],
      ['container-log-max-size', ['containerLogMaxSize'], text],
      ['container-log-max-files', ['containerLogMaxFiles'], number],
      ['container-runtime-endpoint', ['containerRuntimeEndpoint'], text],
    ] as const
  ).map(([flag, field, read]) => [flag, { field, read }]),
)
