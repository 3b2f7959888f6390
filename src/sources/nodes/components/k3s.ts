import type { Configuration, Flags } from '#model'
import { flagsOf, safeValue } from '../reading/command-line.ts'
import { asGiven, type Component, type ComponentName, flagFacts } from './component.ts'
import { listOf, parseConfiguration } from '../reading/configuration-file.ts'
import { flagsOfEtcdFile } from './etcd-flags.ts'
import type { NodeRoot } from '../reading/node-root.ts'
import type { NodeProcess } from '../reading/processes.ts'
import type { UnreadList } from '../reading/unread.ts'

const configFile = '/etc/rancher/k3s/config.yaml'

/**
 * The components of a node of k3s: what k3s gives them itself (`pkg/daemons/control/server.go` and `pkg/daemons/agent` of k3s), and over it
 * what its options and its configuration hand on, such as `kube-apiserver-arg`. Undefined where the node does not run k3s.
 */
export function readK3s(
  root: NodeRoot,
  processes: readonly NodeProcess[],
  unread: UnreadList,
): ReadonlyMap<ComponentName, Component> | undefined {
  const process = processes.find(({ words }) => isK3s(words))
  const settings = settingsOf(root, process, unread)
  const data = String(settings['data-dir'] ?? '/var/lib/rancher/k3s')
  const hasServer = root.locate(`${data}/server`) !== undefined
  if (process === undefined && !hasServer && root.locate(`${data}/agent`) === undefined) return undefined
  const isServer = process === undefined ? hasServer : process.words.includes('server')
  const server = `${data}/server`
  const etcdFile = isServer ? readEtcdFile(root, `${server}/db/etcd/config`, unread) : undefined
  const own = new Map<ComponentName, Flags>([
    ...(isServer ? serverFlags(server, etcdFile !== undefined, settings) : []),
    ...(etcdFile === undefined ? [] : ([['etcd', etcdFile]] as const)),
    ['kubelet', kubeletFlags(root, data)],
    ['kube-proxy', { kubeconfig: `${data}/agent/kubeproxy.kubeconfig` }],
  ])
  const where = process === undefined ? configFile : `the process ${process.id} of k3s and ${configFile}`
  return new Map(
    [...own].map(([name, flags]) => [
      name,
      { flags: { ...flags, ...handedOn(settings, name) }, provenance: where, onNode: asGiven },
    ]),
  )
}

function isK3s(words: readonly string[]): boolean {
  const [program = '', command = ''] = words
  return (
    /(?:^|\/)k3s(?:-server|-agent)?$/.test(program) &&
    (/-(?:server|agent)$/.test(program) || /^(?:server|agent)$/.test(command))
  )
}

/** Options by name, a list where they may be given several times: the command line outranks the file, its drop-ins come after it. */
function settingsOf(root: NodeRoot, process: NodeProcess | undefined, unread: UnreadList): Configuration {
  const words = process?.words ?? []
  const flags = flagsOf(words)
  const settings: Record<string, unknown> = {}
  for (const path of filesOf(root, flags['config'] ?? configFile)) {
    for (const [key, value] of Object.entries(readSettings(root, path, unread))) {
      const name = key.replace(/\+$/, '')
      settings[name] = key === name ? value : [...textsOf(settings[name]), ...textsOf(value)]
    }
  }
  for (const name of Object.keys(flags)) {
    const given = words.flatMap((word, index) =>
      word === `--${name}`
        ? [words[index + 1] ?? '']
        : word.startsWith(`--${name}=`)
          ? [word.slice(name.length + 3)]
          : [],
    )
    settings[name] = name.endsWith('-arg') ? given : flags[name]
  }
  return settings
}

/** What cannot be read may say anything of any component. */
function readSettings(root: NodeRoot, path: string, unread: UnreadList): Configuration {
  const text = root.read(path)
  if (text === undefined) return {}
  const file = 'value' in text ? parseConfiguration(text.value) : text.reason
  if (typeof file !== 'string') return file
  for (const fact of Object.values(flagFacts)) unread.note(fact, path, file)
  return {}
}

function filesOf(root: NodeRoot, file: string): readonly string[] {
  const names = root.list(`${file}.d`)
  const dropIns = names !== undefined && 'value' in names ? names.value : []
  return [file, ...dropIns.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${file}.d/${name}`)]
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? listOf(value) : value === undefined ? [] : [value]).map(String)
}

/** `kubelet-arg: [a=b, c]` as flags. */
function handedOn(settings: Configuration, component: ComponentName): Flags {
  return Object.fromEntries(
    textsOf(settings[`${component}-arg`]).map((argument) => {
      const [name = '', ...rest] = argument.replace(/^--/, '').split('=')
      return [name, rest.length === 0 ? 'true' : safeValue(name, rest.join('='))]
    }),
  )
}

function serverFlags(
  server: string,
  hasEtcd: boolean,
  settings: Configuration,
): (readonly [ComponentName, Flags])[] {
  const tls = `${server}/tls`
  const encrypts = String(settings['secrets-encryption'] ?? 'false') === 'true'
  const storage: Flags = hasEtcd
    ? {
        'etcd-servers': 'https://127.0.0.1:2379',
        'etcd-cafile': `${tls}/etcd/server-ca.crt`,
        'etcd-certfile': `${tls}/etcd/client.crt`,
        'etcd-keyfile': `${tls}/etcd/client.key`,
      }
    : { 'etcd-servers': `unix://${server}/kine.sock` }
  const apiServer: Flags = {
    ...storage,
    'authorization-mode': 'Node,RBAC',
    'anonymous-auth': 'false',
    profiling: 'false',
    'bind-address': '127.0.0.1',
    'secure-port': '6444',
    'enable-admission-plugins': 'NodeRestriction',
    'client-ca-file': `${tls}/client-ca.crt`,
    'tls-cert-file': `${tls}/serving-kube-apiserver.crt`,
    'tls-private-key-file': `${tls}/serving-kube-apiserver.key`,
    'tls-min-version': 'VersionTLS12',
    'kubelet-certificate-authority': `${tls}/server-ca.crt`,
    'kubelet-client-certificate': `${tls}/client-kube-apiserver.crt`,
    'kubelet-client-key': `${tls}/client-kube-apiserver.key`,
    'service-account-key-file': `${tls}/service.key`,
    'service-account-signing-key-file': `${tls}/service.current.key`,
    'service-account-issuer': 'https://kubernetes.default.svc.cluster.local',
    ...(encrypts && { 'encryption-provider-config': `${server}/cred/encryption-config.json` }),
  }
  const controllerManager: Flags = {
    kubeconfig: `${server}/cred/controller.kubeconfig`,
    'bind-address': '127.0.0.1',
    profiling: 'false',
    'root-ca-file': `${tls}/server-ca.crt`,
    'service-account-private-key-file': `${tls}/service.current.key`,
    'use-service-account-credentials': 'true',
  }
  const scheduler: Flags = {
    kubeconfig: `${server}/cred/scheduler.kubeconfig`,
    'bind-address': '127.0.0.1',
    profiling: 'false',
  }
  return [
    ['kube-apiserver', apiServer],
    ['kube-controller-manager', controllerManager],
    ['kube-scheduler', scheduler],
  ]
}

/** k3s that keeps no folder of drop-ins gives the same as flags. */
function kubeletFlags(root: NodeRoot, data: string): Flags {
  const folder = `${data}/agent/etc/kubelet.conf.d`
  const always: Flags = { kubeconfig: `${data}/agent/kubelet.kubeconfig`, 'read-only-port': '0' }
  if (root.locate(folder) !== undefined) return { ...always, 'config-dir': folder }
  return {
    ...always,
    'anonymous-auth': 'false',
    'authentication-token-webhook': 'true',
    'authorization-mode': 'Webhook',
    'client-ca-file': `${data}/agent/client-ca.crt`,
    'tls-cert-file': `${data}/agent/serving-kubelet.crt`,
    'tls-private-key-file': `${data}/agent/serving-kubelet.key`,
  }
}

function readEtcdFile(root: NodeRoot, path: string, unread: UnreadList): Flags | undefined {
  const text = unread.read('etcd-flags', root, path)
  if (text === undefined) return undefined
  const file = parseConfiguration(text)
  if (typeof file === 'string') return unread.note('etcd-flags', path, file)
  return flagsOfEtcdFile(file)
}
