import { isWithin, nodePath } from './node-path.ts'

/**
 * What a path of the node gives away, the worst first: `secret` paths to readers, `system` ones to writers;
 * `harmless` ones lie inside those, and reading them gives nothing away.
 */
export type HostPathClass =
  | 'runtime-socket'
  | 'cloud-credentials'
  | 'logs'
  | 'secret'
  | 'system'
  | 'harmless'
  | 'other'

const sockets = [
  '/run/docker.sock',
  '/run/docker',
  '/run/containerd/containerd.sock',
  '/run/containerd/containerd.sock.ttrpc',
  '/run/crio/crio.sock',
  '/run/cri-dockerd.sock',
  '/run/dockershim.sock',
  '/run/podman/podman.sock',
  '/run/buildkit/buildkitd.sock',
  '/run/k3s/containerd/containerd.sock',
  '/run/k0s/containerd.sock',
  '/var/snap/microk8s/common/run/containerd.sock',
  '/pipe/docker_engine',
  '/pipe/containerd-containerd',
]

const cloudCredentials = [
  '/.aws',
  '/.azure',
  '/.config/gcloud',
  '/root/.aws',
  '/root/.azure',
  '/root/.config/gcloud',
  '/root/.oci',
  '/etc/kubernetes/azure.json',
  '/etc/kubernetes/cloud.conf',
  '/etc/kubernetes/cloud-config',
  '/etc/kubernetes/gce.conf',
  '/etc/gce.conf',
]

/** Where keys, tokens, password hashes or other containers' files lie. */
const secrets = [
  '/etc/kubernetes',
  '/etc/rancher',
  '/etc/shadow',
  '/etc/ssh',
  '/home',
  '/proc',
  '/root',
  '/var/lib/containerd',
  '/var/lib/containers',
  '/var/lib/docker',
  '/var/lib/etcd',
  '/var/lib/k0s',
  '/var/lib/kubelet',
  '/var/lib/rancher',
]

/** Where the node keeps programs, settings and kernel interfaces. */
const system = [
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/lib',
  '/lib64',
  '/opt/cni',
  '/run/systemd',
  '/sbin',
  '/sys',
  '/usr',
  '/var/spool/cron',
]

/** Inside the above, but public, a single device or an add-on's own folder: reading it gives nothing away. */
const harmless = [
  '/dev/fuse',
  '/dev/kvm',
  '/dev/net/tun',
  '/dev/null',
  '/dev/shm',
  '/etc/ca-certificates',
  '/etc/hostname',
  '/etc/kubernetes/node-feature-discovery',
  '/etc/kubernetes/secrets-store-csi-providers',
  '/etc/localtime',
  '/etc/machine-id',
  '/etc/os-release',
  '/etc/pki/ca-trust',
  '/etc/pki/tls/certs',
  '/etc/resolv.conf',
  '/etc/ssl/certs',
  '/etc/timezone',
  '/lib/modules',
  '/sys/fs/bpf',
  '/usr/lib/modules',
  '/usr/lib/os-release',
  '/usr/local/share/ca-certificates',
  '/usr/share/ca-certificates',
  '/usr/share/zoneinfo',
  '/usr/src',
  '/var/lib/kubelet/device-plugins',
  '/var/lib/kubelet/plugins',
  '/var/lib/kubelet/plugins_registry',
]

/** The class of a hostPath; a folder that holds everything (`/`, `/var`) counts as secret, not by each thing inside it. */
export function classifyHostPath(text: string): HostPathClass {
  const path = nodePath(text)
  if (path === '/' || path === '/var' || path === '/var/lib') return 'secret'
  if (sockets.some((socket) => isWithin(socket, path))) return 'runtime-socket'
  if (cloudCredentials.some((folder) => isWithin(path, folder)) || isHomeCredential(path))
    return 'cloud-credentials'
  if (isWithin(path, '/var/log')) return 'logs'
  if (harmless.some((folder) => isWithin(path, folder))) return 'harmless'
  if (secrets.some((folder) => overlap(path, folder))) return 'secret'
  return system.some((folder) => overlap(path, folder)) ? 'system' : 'other'
}

function overlap(path: string, folder: string): boolean {
  return isWithin(path, folder) || isWithin(folder, path)
}

function isHomeCredential(path: string): boolean {
  return /^\/home\/[^/]+\/(?:\.aws|\.azure|\.oci|\.config\/gcloud)(?:\/|$)/.test(path)
}
