import type { Configuration, Fact, KubernetesObject, NodeFile } from '#model'
import { parseDocuments } from '#yaml'
import { factsOfCommandLine } from './components.ts'
import { filePaths, type FileRole, filesFact } from './files.ts'
import { flagsOf, wordsOf } from './flags.ts'
import { kubeletConfiguration } from './kubelet.ts'

/** What kubescape's host sensor says of a file; modes are decimal numbers, contents base64. */
interface RecordedFile {
  readonly path?: string
  readonly permissions?: number
  readonly content?: string
  readonly ownership?: {
    readonly username?: string
    readonly groupname?: string
    readonly uid?: number
    readonly gid?: number
  }
}

interface Component {
  readonly cmdLine?: string
  readonly specsFile?: RecordedFile
  readonly configFile?: RecordedFile
  readonly kubeConfigFile?: RecordedFile
  readonly clientCAFile?: RecordedFile
  readonly auditPolicyFile?: RecordedFile
  readonly encryptionProviderConfigFile?: RecordedFile
  readonly serviceFiles?: readonly RecordedFile[]
}

interface ControlPlane {
  readonly APIServerInfo?: Component
  readonly controllerManagerInfo?: Component
  readonly schedulerInfo?: Component
  readonly etcdConfigFile?: RecordedFile
  readonly etcdDataDir?: RecordedFile
  readonly adminConfigFile?: RecordedFile
  readonly PKIDIr?: RecordedFile
  readonly PKIDir?: RecordedFile
  readonly PKIFiles?: readonly RecordedFile[]
  readonly CNIConfigFiles?: readonly RecordedFile[]
}

/** The facts that a host record of kubescape tells; none for another object. */
export function factsOfHostRecord({ apiVersion, kind, data }: KubernetesObject): Fact[] {
  if (kind === 'APIServerInfo') return serverVersion(data ?? {})
  if (!String(apiVersion).startsWith('hostdata.kubescape.cloud/')) return []
  switch (kind) {
    case 'KubeletInfo':
      return kubelet(data ?? {})
    case 'ControlPlaneInfo':
      return controlPlane(data ?? {})
    case 'KubeProxyInfo':
      return files([['kubeProxyKubeconfig', (data as Component).kubeConfigFile]])
    case 'CNIInfo':
      return plugins(data ?? {})
    case 'cloudProviderInfo': {
      const { providerMetaDataAPIAccess: answers = false } = (data ?? {}) as Readonly<Record<string, boolean>>
      return [{ fact: 'metadata-access', value: { node: answers }, provenance: 'a host record' }]
    }
    default:
      return []
  }
}

function serverVersion({ gitVersion }: { readonly gitVersion?: string }): Fact[] {
  return gitVersion === undefined
    ? []
    : [{ fact: 'server-version', value: { gitVersion }, provenance: 'a record of the API server' }]
}

function plugins({ CNINames }: { readonly CNINames?: readonly string[] }): Fact[] {
  return CNINames === undefined
    ? []
    : [{ fact: 'network-plugins', value: { node: CNINames }, provenance: 'a host record' }]
}

/** Some records write the field of the ciphers as Go's struct does. */
function spelled(file: Configuration | undefined): Configuration | undefined {
  const { TLSCipherSuites: suites } = file ?? {}
  return suites === undefined ? file : { tlsCipherSuites: [suites].flat(), ...file }
}

/** Nothing is known of a configuration whose file is named and was not read. */
function kubelet(record: Component): Fact[] {
  const flags = flagsOf(wordsOf(record.cmdLine ?? ''))
  const given = spelled(contentOf(record.configFile))
  const isUnread = flags['config'] !== undefined && given === undefined
  const configuration = { node: kubeletConfiguration(flags, given) }
  return [
    ...(isUnread
      ? []
      : [{ fact: 'kubelet-configuration', value: configuration, provenance: 'a host record' } as const]),
    { fact: 'kubelet-flags', value: { node: flags }, provenance: 'a host record' },
    ...files([
      ['kubeletConfiguration', record.configFile],
      ['kubeletKubeconfig', record.kubeConfigFile],
      ['clientAuthority', record.clientCAFile],
      ...(record.serviceFiles ?? []).map((file) => ['kubeletService', file] as const),
    ]),
  ]
}

function controlPlane(record: ControlPlane): Fact[] {
  const { APIServerInfo: server, controllerManagerInfo: manager, schedulerInfo: scheduler } = record
  return [
    ...(server?.cmdLine === undefined ? [] : factsOfCommandLine('kube-apiserver', wordsOf(server.cmdLine))),
    ...configurationFact('audit-policy', contentOf(server?.auditPolicyFile)),
    ...configurationFact('encryption-configuration', contentOf(server?.encryptionProviderConfigFile)),
    ...files([
      ['apiServerManifest', server?.specsFile],
      ['controllerManagerManifest', manager?.specsFile],
      ['controllerManagerKubeconfig', manager?.configFile],
      ['schedulerManifest', scheduler?.specsFile],
      ['schedulerKubeconfig', scheduler?.configFile],
      ['etcdManifest', record.etcdConfigFile],
      ['etcdData', record.etcdDataDir],
      ['adminKubeconfig', record.adminConfigFile],
      ['pkiFolder', record.PKIDir ?? record.PKIDIr],
      ...(record.PKIFiles ?? []).map((file) => [pkiRole(file), file] as const),
      ...(record.CNIConfigFiles ?? []).map((file) => ['cni', file] as const),
    ]),
  ]
}

function pkiRole({ path = '' }: RecordedFile): FileRole {
  return path.endsWith('.key') ? 'pkiKey' : 'pkiCertificate'
}

function configurationFact(
  fact: 'audit-policy' | 'encryption-configuration',
  value: Configuration | undefined,
): Fact[] {
  return value === undefined ? [] : [{ fact, value, provenance: 'a host record' }]
}

function contentOf(file: RecordedFile | undefined): Configuration | undefined {
  if (file?.content === undefined) return undefined
  const text = Buffer.from(file.content, 'base64').toString()
  return parseDocuments(text).documents[0]?.value as Configuration | undefined
}

/** Files of one role are told apart by a number, where a record has several. */
function files(recorded: readonly (readonly [FileRole, RecordedFile | undefined])[]): Fact[] {
  const found: Record<string, NodeFile> = {}
  for (const [role, file] of recorded) {
    if (file?.permissions === undefined && file?.ownership === undefined) continue
    found[distinct(found, filePaths[role])] = {
      mode: file.permissions ?? 0,
      owner: file.ownership?.username ?? '',
      group: file.ownership?.groupname ?? '',
    }
  }
  return Object.keys(found).length === 0 ? [] : [filesFact(found)]
}

function distinct(found: Readonly<Record<string, NodeFile>>, path: string): string {
  let free = path
  for (let number = 2; free in found; number += 1) free = path.replace(/(?=[^/]*$)/, `${number}-`)
  return free
}
