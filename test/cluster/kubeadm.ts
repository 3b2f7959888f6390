import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { ClusterNode } from './options.ts'
import { rootVariables } from './processes.ts'

/** Runs kubeadm with a node's tree as its root, and gives what it prints. */
export function kubeadm(programs: string, tree: string, args: readonly string[]): string {
  const program = join(programs, 'kubeadm')
  const { status, stdout, stderr } = spawnSync(program, args, {
    argv0: 'kubeadm',
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...rootVariables(program, tree) },
  })
  if (status !== 0) throw new Error(`kubeadm ${args.join(' ')}:\n${stdout}\n${stderr}`)
  return stdout
}

/** Where a node's tree holds its configuration of kubeadm, as a path of the node. */
export const kubeadmConfiguration = '/etc/kubeadm.yaml'

/** Writes the configuration of a node; the control plane's address is that of the first. */
export function writeKubeadmConfiguration(
  node: ClusterNode,
  controlPlane: ClusterNode,
  kubelet: Readonly<Record<string, unknown>>,
): void {
  const documents = [
    {
      apiVersion: 'kubeadm.k8s.io/v1beta4',
      kind: 'InitConfiguration',
      localAPIEndpoint: { advertiseAddress: controlPlane.address, bindPort: 6443 },
      nodeRegistration: {
        name: node.name,
        criSocket: 'unix:///run/containerd/containerd.sock',
        kubeletExtraArgs: [
          { name: 'node-ip', value: node.address },
          { name: 'hostname-override', value: node.name },
          // All nodes share one machine: each serves on its own address.
          { name: 'address', value: node.address },
          { name: 'healthz-bind-address', value: node.address },
        ],
      },
    },
    {
      apiVersion: 'kubeadm.k8s.io/v1beta4',
      kind: 'ClusterConfiguration',
      clusterName: 'seaworthy-test',
      kubernetesVersion: 'v1.37.2',
      networking: { podSubnet: '10.244.0.0/16' },
    },
    {
      apiVersion: 'kubelet.config.k8s.io/v1beta1',
      kind: 'KubeletConfiguration',
      ...kubelet,
    },
  ]
  writeFileSync(
    join(node.tree, kubeadmConfiguration),
    documents.map((document) => stringify(document)).join('---\n'),
  )
}
