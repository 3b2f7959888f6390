import { describe, expect, test } from 'vitest'
import { type ClusterSigns, cloudClusterOf } from './cluster-of.ts'

const nothing: ClusterSigns = { server: 'https://127.0.0.1:6443', context: 'shop', nodes: [] }
const eksServer = 'https://0A1B.gr7.eu-west-1.eks.amazonaws.com'
const guid = '11111111-2222-3333-4444-555555555555'
const getToken = (...args: string[]) => ({ command: 'aws', args: ['eks', 'get-token', ...args] })

const cases: readonly (readonly [string, Partial<ClusterSigns>, object])[] = [
  [
    'the ARN that the AWS CLI names a context by',
    { context: 'arn:aws-us-gov:eks:us-gov-west-1:123456789012:cluster/shop' },
    { platform: 'eks', name: 'shop', region: 'us-gov-west-1', account: '123456789012' },
  ],
  [
    'how the AWS CLI is called for a token',
    { server: eksServer, plugin: getToken('--region', 'eu-west-1', '--cluster-name', 'shop') },
    { platform: 'eks', name: 'shop', region: 'eu-west-1' },
  ],
  [
    'the region of the address where the call has none',
    { server: eksServer, plugin: getToken('--cluster-name=shop') },
    { platform: 'eks', name: 'shop', region: 'eu-west-1' },
  ],
  [
    'the region of a node behind a tunnel',
    {
      plugin: { command: '/usr/bin/aws-iam-authenticator', args: ['token', '-i', 'shop'] },
      nodes: [{ providerID: 'aws:///ap-southeast-2b/i-0a1', labels: {} }],
    },
    { platform: 'eks', name: 'shop', region: 'ap-southeast-2' },
  ],
  [
    'what eksctl names a context by',
    { server: eksServer, context: 'ada@shop.eu-west-1.eksctl.io' },
    { platform: 'eks', name: 'shop', region: 'eu-west-1' },
  ],
  [
    'subscription and group of a machine of Azure',
    {
      server: 'https://shop-0a1.hcp.westeurope.azmk8s.io:443',
      plugin: { command: 'kubelogin', args: ['get-token', '--login', 'azurecli'] },
      nodes: [
        { labels: {} },
        {
          providerID: `azure:///subscriptions/${guid}/resourceGroups/mc_shop/providers/Microsoft.Compute/x`,
          labels: {},
        },
      ],
    },
    { platform: 'aks', subscription: guid, nodeGroup: 'mc_shop' },
  ],
  [
    'what gcloud names a context by',
    { context: 'gke_shop-prod_europe-west1-b_shop' },
    { platform: 'gke', project: 'shop-prod', location: 'europe-west1-b', name: 'shop' },
  ],
  [
    'the project of a machine of Google, with the address',
    {
      server: 'https://203.0.113.9',
      distribution: 'gke',
      nodes: [{ providerID: 'gce://example.com:shop-prod/europe-west1-b/gke-shop', labels: {} }],
    },
    { platform: 'gke', project: 'example.com:shop-prod', host: '203.0.113.9' },
  ],
  [
    'what the user says, before all else',
    {
      context: 'gke_shop-prod_europe-west1-b_shop',
      named: `/subscriptions/${guid}/resourcegroups/shop/providers/Microsoft.ContainerService/managedClusters/shop`,
    },
    { platform: 'aks', subscription: guid, group: 'shop', name: 'shop' },
  ],
  [
    'what the user says, as Google writes it',
    { named: 'projects/shop-prod/zones/europe-west1-b/clusters/shop' },
    { platform: 'gke', project: 'shop-prod', location: 'europe-west1-b', name: 'shop' },
  ],
]

describe('which cluster of a provider it is', () => {
  test.each(cases)('by %s', (_, signs, cluster) => {
    expect(cloudClusterOf({ ...nothing, ...signs })).toEqual({ cluster })
  })

  test('is none where nothing tells of a provider', () => {
    const oidc = { command: 'kubectl', args: ['oidc-login', 'get-token'] }

    expect(cloudClusterOf({ ...nothing, plugin: oidc })).toMatchObject({
      why: 'it is no cluster of EKS, AKS or GKE',
    })
  })

  test.each([
    ['eks', { server: eksServer }],
    ['aks', { server: 'https://shop-0a1.hcp.westeurope.azmk8s.io:443' }],
    ['gke', { distribution: 'gke' }],
  ])('is not known on %s where only the platform is', (platform, signs) => {
    expect(cloudClusterOf({ ...nothing, ...signs })).toMatchObject({ platform, why: /which cluster/ })
  })

  test.each([
    'shop',
    'arn:aws:eks:eu-west-1:123456789012:cluster/-shop',
    '/subscriptions/--url=x/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/shop',
    'projects/--project/locations/europe-west1/clusters/shop',
    'projects/shop-prod/locations/europe-west1/clusters/shop --impersonate-service-account=x',
  ])('is not taken from %s', (named) => {
    expect(cloudClusterOf({ ...nothing, named })).toMatchObject({
      why: expect.stringContaining(named) as string,
    })
  })

  test('takes nothing from a cluster that would be an option', () => {
    const plugin = getToken('--cluster-name', '--profile=x', '--region', 'eu-west-1')

    expect(cloudClusterOf({ ...nothing, plugin })).toMatchObject({ platform: 'eks', why: /which cluster/ })
  })
})
