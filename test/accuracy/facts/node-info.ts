import type { Fact, KubernetesObject, NodeFile } from '#model'
import { filePaths, type FileRole, filesFact } from './files.ts'
import { kubeletConfiguration } from './kubelet.ts'

/** Names of trivy's node records, as far as they go before what is said of the file, and the file's role. */
const roles: Readonly<Record<string, FileRole>> = {
  kubeAPIServerSpec: 'apiServerManifest',
  kubeControllerManagerSpec: 'controllerManagerManifest',
  kubeSchedulerSpec: 'schedulerManifest',
  kubeEtcdSpec: 'etcdManifest',
  containerNetworkInterface: 'cni',
  etcdDataDirectory: 'etcdData',
  adminConf: 'adminKubeconfig',
  schedulerConf: 'schedulerKubeconfig',
  controllerManagerConf: 'controllerManagerKubeconfig',
  kubePKIDirectory: 'pkiFolder',
  kubePKIKey: 'pkiKey',
  kubernetesPKICertificate: 'pkiCertificate',
  certificateAuthorities: 'clientAuthority',
  kubeletService: 'kubeletService',
  kubeconfigFileExists: 'kubeProxyKubeconfig',
  kubeletConf: 'kubeletKubeconfig',
  kubeletConfigYamlConfiguration: 'kubeletConfiguration',
}

/** Names of trivy's node records that repeat a flag of the kubelet. */
const flagNames: Readonly<Record<string, string>> = {
  kubeletAnonymousAuth: 'anonymous-auth',
  kubeletAuthorizationMode: 'authorization-mode',
  kubeletClientCaFile: 'client-ca-file',
  kubeletReadOnlyPort: 'read-only-port',
  kubeletStreamingConnectionIdleTimeout: 'streaming-connection-idle-timeout',
  kubeletProtectKernelDefaults: 'protect-kernel-defaults',
  kubeletMakeIptablesUtilChains: 'make-iptables-util-chains',
  kubeletEventQps: 'event-qps',
  kubeletTlsCertFileTls: 'tls-cert-file',
  kubeletTlsPrivateKeyFile: 'tls-private-key-file',
  kubeletRotateCertificates: 'rotate-certificates',
  kubeletRotateKubeletServerCertificate: 'feature-gates',
  kubeletOnlyUseStrongCryptographic: 'tls-cipher-suites',
  kubeletHostnameOverride: 'hostname-override',
}

interface NodeInfo {
  readonly [name: string]: { readonly values?: readonly unknown[] } | undefined
}

/** The facts that trivy's node records tell; none for another object. */
export function factsOfNodeInfo({ kind, info }: KubernetesObject): Fact[] {
  if (kind !== 'NodeInfo') return []
  const record = (info ?? {}) as NodeInfo
  const files: Record<string, NodeFile> = {}
  const given: Record<string, string> = {}
  for (const [name, entry] of Object.entries(record)) {
    const [first] = entry?.values ?? []
    const [, subject = '', aspect = ''] =
      /^(.+?)(?:File)?(Permissions?|Ownership|ArgumentSet)?$/.exec(name) ?? []
    const role = roles[subject] ?? roles[`${subject}File`]
    if (role !== undefined && first !== undefined) addFile(files, role, aspect, String(first))
    const flag = flagNames[subject] ?? flagNames[`${subject}File`]
    if (flag !== undefined) given[flag] = valueOf(flag, first)
  }
  return [
    ...(Object.keys(files).length === 0 ? [] : [filesFact(files)]),
    ...(Object.keys(given).length === 0
      ? []
      : [
          {
            fact: 'kubelet-configuration',
            value: { node: kubeletConfiguration(dropEmpty(given), undefined) },
            provenance: 'a node record',
          } as const,
          { fact: 'kubelet-flags', value: { node: dropEmpty(given) }, provenance: 'a node record' } as const,
        ]),
  ]
}

function addFile(files: Record<string, NodeFile>, role: FileRole, aspect: string, value: string): void {
  const path = filePaths[role]
  const known = files[path] ?? { mode: 0, owner: 'root', group: 'root' }
  const [owner = '', group = ''] = value.split(':')
  files[path] = aspect.startsWith('Perm')
    ? { ...known, mode: Number.parseInt(value, 8) }
    : { ...known, owner, group }
}

function valueOf(flag: string, value: unknown): string {
  if (value === undefined) return ''
  return flag === 'feature-gates' ? `RotateKubeletServerCertificate=${String(value)}` : String(value)
}

function dropEmpty(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
}
