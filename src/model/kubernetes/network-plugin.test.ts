import { expect, test } from 'vitest'
import { networkPluginsOf } from './network-plugin.ts'

const on = { args: ['--enable-network-policy=true'] }
const off = { args: ['--enable-network-policy=false'] }

test.each([
  ['quay.io/calico/node:v3.31.0', {}, 'calico', 'v3.31.0', true],
  ['gcr.io/projectcalico-org/calico-node:v3.28.1-gke.1', {}, 'calico', 'v3.28.1-gke.1', true],
  [`quay.io/cilium/cilium:v1.18.2@sha256:${'a'.repeat(64)}`, {}, 'cilium', 'v1.18.2', true],
  ['quay.io/cilium/cilium-envoy:v1.34.4-1', {}, 'cilium', undefined, true],
  ['antrea/antrea-agent-ubuntu:v2.4.0', {}, 'antrea', 'v2.4.0', true],
  ['ghcr.io/ovn-kubernetes/ovn-kubernetes/ovn-kube-ubuntu:v1.1.0', {}, 'ovn-kubernetes', 'v1.1.0', true],
  ['docker.io/kubeovn/kube-ovn:v1.14.4', {}, 'kube-ovn', 'v1.14.4', true],
  ['cloudnativelabs/kube-router:v2.6.1', {}, 'kube-router', 'v2.6.1', true],
  ['cloudnativelabs/kube-router:v2.6.1', { args: ['--run-firewall=false'] }, 'kube-router', 'v2.6.1', false],
  ['registry.k8s.io/networking/kube-network-policies:v0.9.0', {}, 'kube-network-policies', 'v0.9.0', true],
  ['mcr.microsoft.com/containernetworking/azure-npm:v1.6.29', {}, 'azure-npm', 'v1.6.29', true],
  ['mcr.microsoft.com/containernetworking/azure-cns:v1.7.5', {}, 'azure-cni', 'v1.7.5', false],
  ['602401143452.dkr.ecr.eu-west-1.amazonaws.com/amazon-k8s-cni:v1.20.4', on, 'aws-vpc-cni', 'v1.20.4', true],
  [
    '602401143452.dkr.ecr.eu-west-1.amazonaws.com/amazon-k8s-cni:v1.20.4',
    off,
    'aws-vpc-cni',
    'v1.20.4',
    false,
  ],
  ['docker.io/kindest/kindnetd:v20250512-df8de77b', {}, 'kindnet', 'v20250512-df8de77b', true],
  ['docker.io/kindest/kindnetd:v20240202-8f1494ea', {}, 'kindnet', 'v20240202-8f1494ea', false],
  ['ghcr.io/flannel-io/flannel:v0.27.4', {}, 'flannel', 'v0.27.4', false],
])('%s %j is %s %s, which enforces policies: %s', (image, more, name, version, enforces) => {
  const plugins = networkPluginsOf({ containers: [{ name: 'c', image, ...more }] })

  expect(plugins).toEqual([{ name, ...(version !== undefined && { version }), enforces }])
})

test('Canal is two', () => {
  const containers = ['quay.io/calico/node:v3.31.0', 'ghcr.io/flannel-io/flannel:v0.27.4'].map((image) => ({
    name: 'c',
    image,
  }))

  expect(networkPluginsOf({ containers }).map(({ name }) => name)).toEqual(['calico', 'flannel'])
})

test('OVN of OpenShift is told by its containers', () => {
  const image = `quay.io/openshift-release-dev/ocp-v4.0-art-dev@sha256:${'a'.repeat(64)}`

  expect(networkPluginsOf({ containers: [{ name: 'ovnkube-controller', image }] })).toEqual([
    { name: 'ovn-kubernetes', enforces: true },
  ])
  expect(networkPluginsOf({ containers: [{ name: 'dns', image }] })).toEqual([])
})
