import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse, stringify } from 'yaml'
import { kubeadm, kubeadmConfiguration, writeKubeadmConfiguration } from './kubeadm.ts'
import type { ClusterNode } from './options.ts'

type Fields = Readonly<Record<string, unknown>>

/** Makes the file system of the control plane's node, as `kubeadm init` leaves it before anything runs. */
export function makeControlPlane(programs: string, node: ClusterNode, kubelet: Fields): void {
  makeBareNode(node)
  writeKubeadmConfiguration(node, node, kubelet)
  for (const phase of ['certs all', 'kubeconfig all', 'etcd local', 'control-plane all', 'kubelet-start']) {
    runPhase(programs, node, phase)
  }
}

/** Makes that of a worker, whose kubelet has a certificate of the same authority. */
export function makeWorker(
  programs: string,
  node: ClusterNode,
  controlPlane: ClusterNode,
  kubelet: Fields,
): void {
  makeBareNode(node)
  writeKubeadmConfiguration(node, controlPlane, kubelet)
  const key = join('etc', 'kubernetes', 'pki', 'ca.key')
  for (const path of [key, key.replace('.key', '.crt')]) {
    mkdirSync(dirname(join(node.tree, path)), { recursive: true })
    copyFileSync(join(controlPlane.tree, path), join(node.tree, path))
  }
  for (const phase of ['kubeconfig kubelet', 'kubelet-start']) runPhase(programs, node, phase)
  rmSync(join(node.tree, key))
}

/** Runs a phase of `kubeadm init` on a node. */
export function runPhase(programs: string, node: ClusterNode, phase: string): void {
  kubeadm(programs, node.tree, ['init', 'phase', ...phase.split(' '), '--config', kubeadmConfiguration])
}

const kubeletConfiguration = join('var', 'lib', 'kubelet', 'config.yaml')

/** Sets fields of a kubelet's configuration file; what is an object is merged, null takes a field away. */
export function changeKubeletConfiguration({ tree }: ClusterNode, changes: Fields): void {
  const path = join(tree, kubeletConfiguration)
  writeFileSync(path, stringify(merge(parse(readFileSync(path, 'utf8')) as Fields, changes)))
}

/** What the kubelet of a kubeadm node is started with. */
export function kubeletArguments({ tree }: ClusterNode): readonly string[] {
  const environment = readFileSync(join(tree, 'var', 'lib', 'kubelet', 'kubeadm-flags.env'), 'utf8')
  const [, flags = ''] = /KUBELET_KUBEADM_ARGS="([^"]*)"/.exec(environment) ?? []
  return [
    '--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf',
    '--kubeconfig=/etc/kubernetes/kubelet.conf',
    '--config=/var/lib/kubelet/config.yaml',
    ...flags.split(' ').filter((flag) => flag !== ''),
    // A minute otherwise, until a container that crashes is said to be in a crash loop.
    '--sync-frequency=3s',
  ]
}

/** Shows a process in the node's `/proc`, for those who look at the tree from outside. */
export function showProcess({ tree }: ClusterNode, pid: number): void {
  rmSync(join(tree, 'proc', String(pid)), { force: true })
  symlinkSync(`/proc/${pid}`, join(tree, 'proc', String(pid)))
}

function makeBareNode({ name, tree }: ClusterNode): void {
  for (const folder of ['etc', 'proc', 'run', 'tmp', 'var/lib', 'var/log']) {
    mkdirSync(join(tree, folder), { recursive: true })
  }
  chmodSync(join(tree, 'tmp'), 0o1777)
  for (const [path, text] of Object.entries(bareFiles(name))) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  for (const shared of ['sys', 'version', 'cmdline', 'mounts', 'uptime']) {
    symlinkSync(join('/proc', shared), join(tree, 'proc', shared))
  }
}

/** What kubeadm finds on a machine, or its packages bring. */
function bareFiles(name: string): Readonly<Record<string, string>> {
  const unit = 'usr/lib/systemd/system/kubelet.service'
  return {
    // The kubelet reads it to hear of processes that ran out of memory: there are none.
    'dev/kmsg': '',
    'etc/hostname': `${name}\n`,
    'etc/hosts': `127.0.0.1 localhost\n`,
    'etc/resolv.conf': 'nameserver 10.96.0.10\n',
    'etc/passwd': 'root:x:0:0:root:/root:/bin/bash\n',
    'etc/group': 'root:x:0:\n',
    'usr/lib/os-release': 'NAME="Debian GNU/Linux"\nID=debian\nVERSION_ID="13"\n',
    'etc/os-release': 'NAME="Debian GNU/Linux"\nID=debian\nVERSION_ID="13"\n',
    [unit]: '[Unit]\nDescription=kubelet\n\n[Service]\nExecStart=/usr/bin/kubelet\nRestart=always\n',
    [`${unit}.d/10-kubeadm.conf`]: [
      '[Service]',
      'EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env',
      'ExecStart=',
      'ExecStart=/usr/bin/kubelet --bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf' +
        ' --kubeconfig=/etc/kubernetes/kubelet.conf --config=/var/lib/kubelet/config.yaml $KUBELET_KUBEADM_ARGS',
      '',
    ].join('\n'),
  }
}

function merge(value: Fields, changes: Fields): Fields {
  const merged = Object.entries(changes).map(([key, change]) => {
    const before = value[key]
    return [key, isFields(change) && isFields(before) ? merge(before, change) : change] as const
  })
  const all = { ...value, ...Object.fromEntries(merged) }
  return Object.fromEntries(Object.entries(all).filter(([, field]) => field !== null))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
