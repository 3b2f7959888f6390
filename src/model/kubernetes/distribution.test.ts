import { describe, expect, test } from 'vitest'
import type { Resource } from '../resource.ts'
import { distributionOf } from './distribution.ts'

interface Sketch {
  readonly labels?: Resource['labels']
  readonly annotations?: Resource['annotations']
  readonly version?: string
  readonly providerID?: string
  readonly osImage?: string
}

function node({
  labels = {},
  annotations = {},
  version = 'v1.33.1',
  providerID = '',
  osImage = '',
}: Sketch): Resource {
  const object = { spec: { providerID }, status: { nodeInfo: { kubeletVersion: version, osImage } } }
  return { kind: 'Node', group: '', name: 'a', labels, annotations, object } as Partial<Resource> as Resource
}

function configMap(namespace: string, name: string, data = {}): Resource {
  const object = { data }
  return {
    kind: 'ConfigMap',
    group: '',
    namespace,
    name,
    labels: {},
    annotations: {},
    object,
  } as Partial<Resource> as Resource
}

const cri = { 'kubeadm.alpha.kubernetes.io/cri-socket': 'unix:///run/containerd/containerd.sock' }

describe('the distribution of a cluster, and whether its control plane is managed', () => {
  test.each<[string, Sketch, boolean]>([
    ['eks', { version: 'v1.33.2-eks-1a2b3c4' }, true],
    ['eks', { labels: { 'eks.amazonaws.com/nodegroup': 'a' } }, true],
    [
      'eks',
      { version: 'v1.33.2-eks-1a2b3c4', labels: { 'node-role.kubernetes.io/control-plane': '' } },
      false,
    ],
    ['aks', { labels: { 'kubernetes.azure.com/cluster': 'a' } }, true],
    ['aks', { providerID: 'azure:///subscriptions/1/resourceGroups/MC_a_b_c/x' }, true],
    ['gke', { version: 'v1.32.4-gke.1415000' }, true],
    ['gke', { labels: { 'cloud.google.com/gke-nodepool': 'a' } }, true],
    ['iks', { version: 'v1.31.6+IKS' }, true],
    ['doks', { labels: { 'doks.digitalocean.com/node-pool': 'a' } }, true],
    ['lke', { labels: { 'lke.linode.com/pool-id': '1' } }, true],
    ['oke', { labels: { 'oke.oraclecloud.com/tenant_agent.version': '1' } }, true],
    ['ack', { version: 'v1.31.1-aliyun.1' }, true],
    ['gardener', { labels: { 'worker.gardener.cloud/pool': 'a' } }, true],
    [
      'hypershift',
      { labels: { 'hypershift.openshift.io/nodePool': 'a', 'node.openshift.io/os_id': 'rhcos' } },
      true,
    ],
    ['openshift', { labels: { 'node.openshift.io/os_id': 'rhcos' } }, false],
    ['k3s', { version: 'v1.33.1+k3s1' }, false],
    ['rke2', { version: 'v1.33.1+rke2r1' }, false],
    ['k0s', { version: 'v1.33.1+k0s' }, false],
    ['talos', { osImage: 'Talos (v1.11.1)' }, false],
    ['microk8s', { labels: { 'microk8s.io/cluster': 'true' } }, false],
    ['kops', { labels: { 'kops.k8s.io/instancegroup': 'nodes' } }, false],
    ['kind', { providerID: 'kind://docker/kind/kind-worker', annotations: cri }, false],
    ['minikube', { labels: { 'minikube.k8s.io/name': 'minikube' }, annotations: cri }, false],
    ['kubeadm', { annotations: cri }, false],
  ])('%s by %j', (distribution, sketch, managed) => {
    expect(distributionOf([node(sketch)])).toMatchObject({ distribution, managed })
  })

  test('by the version of the API server alone', () => {
    expect(distributionOf([], 'v1.33.2-eks-1a2b3c4')).toEqual({
      distribution: 'eks',
      title: 'EKS',
      evidence: ['version v1.33.2-eks-1a2b3c4'],
      managed: true,
    })
  })

  test.each([
    ['kubeadm', configMap('kube-system', 'kubeadm-config'), 'ConfigMap kube-system/kubeadm-config'],
    [
      'aks',
      configMap('kube-public', 'cluster-info', {
        kubeconfig: 'server: https://a.hcp.westeurope.azmk8s.io:443',
      }),
      'address of the API server in ConfigMap kube-public/cluster-info',
    ],
  ])('%s by a ConfigMap', (distribution, resource, evidence) => {
    expect(distributionOf([resource])).toMatchObject({ distribution, evidence: [evidence] })
  })

  test('is not told by the cloud beneath, nor by nothing', () => {
    expect(distributionOf([node({ providerID: 'aws:///eu-west-1a/i-0abc' })])).toBeUndefined()
    expect(distributionOf([])).toBeUndefined()
  })

  test('says why a control plane that looks managed is not', () => {
    const own = node({
      version: 'v1.33.2-eks-1a2b3c4',
      labels: { 'node-role.kubernetes.io/control-plane': '' },
    })

    expect(distributionOf([own])?.unmanagedBy).toBe('node a is of the control plane')
  })
})
