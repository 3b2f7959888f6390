import type { Flags } from '#model'
import type { Component } from './components.ts'

/** How a server of k3s was started. */
export interface K3sServer {
  /** Whether it keeps its objects in an etcd of its own, and not in SQLite or another database. */
  readonly hasEtcd: boolean
  /** Its own arguments. */
  readonly given: Flags
}

/** Arguments that keep a server from running a component end so. */
const disabling: Readonly<Record<Component['program'], string>> = {
  'kube-apiserver': 'apiserver',
  'kube-controller-manager': 'controller-manager',
  'kube-scheduler': 'scheduler',
  etcd: 'etcd',
}

const ciphers = [
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305',
].join(',')

/**
 * What k3s sets for the components inside it (`pkg/daemons/control/server.go`; etcd's file of `pkg/etcd/etcd.go`), as far as
 * security depends on it, in the words of the components' flags. Undefined where the component does not run.
 */
export function embeddedFlags(program: Component['program'], server: K3sServer): Flags | undefined {
  if (server.given[`disable-${disabling[program]}`] === 'true') return undefined
  const folder = `${server.given['data-dir'] ?? server.given['d'] ?? '/var/lib/rancher/k3s'}/server`
  switch (program) {
    case 'kube-apiserver':
      return apiServer(folder, server)
    case 'kube-controller-manager':
      return {
        'bind-address': '127.0.0.1',
        profiling: 'false',
        'root-ca-file': `${folder}/tls/server-ca.crt`,
        'service-account-private-key-file': `${folder}/tls/service.current.key`,
        'use-service-account-credentials': 'true',
      }
    case 'kube-scheduler':
      return { 'bind-address': '127.0.0.1', profiling: 'false' }
    default:
      return server.hasEtcd ? etcd(`${folder}/tls/etcd`) : undefined
  }
}

function apiServer(folder: string, { hasEtcd, given }: K3sServer): Flags {
  const tls = `${folder}/tls`
  return {
    'allow-privileged': 'true',
    'anonymous-auth': 'false',
    'authorization-mode': 'Node,RBAC',
    'bind-address': '127.0.0.1',
    'client-ca-file': `${tls}/client-ca.crt`,
    'enable-admission-plugins': 'NodeRestriction',
    ...(hasEtcd
      ? {
          'etcd-cafile': `${tls}/etcd/server-ca.crt`,
          'etcd-certfile': `${tls}/etcd/client.crt`,
          'etcd-keyfile': `${tls}/etcd/client.key`,
          'etcd-servers': 'https://127.0.0.1:2379',
        }
      : { 'etcd-servers': 'unix://kine.sock' }),
    ...(given['secrets-encryption'] === 'true' && {
      'encryption-provider-config': `${folder}/cred/encryption-config.json`,
    }),
    'kubelet-certificate-authority': `${tls}/server-ca.crt`,
    'kubelet-client-certificate': `${tls}/client-kube-apiserver.crt`,
    'kubelet-client-key': `${tls}/client-kube-apiserver.key`,
    profiling: 'false',
    'secure-port': '6444',
    'service-account-key-file': `${tls}/service.key`,
    'service-account-signing-key-file': `${tls}/service.current.key`,
    'tls-cert-file': `${tls}/serving-kube-apiserver.crt`,
    'tls-cipher-suites': ciphers,
    'tls-private-key-file': `${tls}/serving-kube-apiserver.key`,
  }
}

function etcd(folder: string): Flags {
  return {
    'cert-file': `${folder}/server-client.crt`,
    'client-cert-auth': 'true',
    'key-file': `${folder}/server-client.key`,
    'listen-client-urls': 'https://127.0.0.1:2379',
    'peer-cert-file': `${folder}/peer-server-client.crt`,
    'peer-client-cert-auth': 'true',
    'peer-key-file': `${folder}/peer-server-client.key`,
    'peer-trusted-ca-file': `${folder}/peer-ca.crt`,
    'trusted-ca-file': `${folder}/server-ca.crt`,
  }
}
