import { describe, expect, test } from 'vitest'
import { cloudCommands, type CloudRunner, whichCluster } from '#sources/cloud'
import { evaluated } from './judge.ts'
import {
  failed,
  linePattern,
  objectsOf,
  places,
  type Platform,
  readRecorded,
  recorded,
  type Recording,
} from './recorded.ts'
import * as aks from './recordings/aks.ts'
import * as eks from './recordings/eks.ts'
import * as gke from './recordings/gke.ts'

const recordings = { eks, aks, gke } as const

/** What nobody can tell without a right: facts, and parts of facts. */
const lost: Readonly<Record<string, readonly string[]>> = {
  'eks:DescribeCluster': ['eks-cluster', 'audit-log-sinks'],
  'eks:ListNodegroups': ['eks-cluster/nodegroups', 'eks-cluster/subnets'],
  'eks:DescribeNodegroup': ['eks-cluster/nodegroups', 'eks-cluster/subnets'],
  'eks:ListAddons': ['eks-cluster/addons'],
  'eks:DescribeAddon': ['eks-cluster/addons'],
  'eks:ListFargateProfiles': ['eks-cluster/fargateProfiles'],
  'eks:DescribeFargateProfile': ['eks-cluster/fargateProfiles'],
  'ec2:DescribeInstances': ['eks-cluster/instances', 'eks-cluster/securityGroups'],
  'ec2:DescribeSubnets': ['eks-cluster/subnets'],
  'ec2:DescribeSecurityGroups': ['eks-cluster/securityGroups'],
  'ec2:DescribeFlowLogs': ['eks-cluster/flowLogs'],
  'logs:DescribeLogGroups': ['eks-cluster/logGroups', 'audit-log-sinks'],
  'guardduty:ListDetectors': ['eks-cluster/detectors'],
  'guardduty:GetDetector': ['eks-cluster/detectors'],
  'iam:GetAccountAuthorizationDetails': ['cloud-permissions'],
  'ecr:DescribeRepositories': ['container-registry'],
  'ecr:GetRegistryScanningConfiguration': ['container-registry/scanningConfiguration'],
  'ecr:GetRepositoryPolicy': ['container-registry/repositoryPolicies'],
  'ecr:GetLifecyclePolicy': ['container-registry/lifecyclePolicies'],
  'ecr:DescribeImages': ['container-registry/latestImages'],
  'Microsoft.ContainerService/managedClusters/read': ['aks-cluster', 'audit-log-sinks'],
  'Microsoft.Insights/diagnosticSettings/read': [
    'aks-cluster/diagnosticSettings',
    'aks-cluster/workspaces',
    'audit-log-sinks',
  ],
  'Microsoft.OperationalInsights/workspaces/read': ['aks-cluster/workspaces', 'audit-log-sinks'],
  'Microsoft.ContainerService/managedClusters/maintenanceConfigurations/read': [
    'aks-cluster/maintenanceConfigurations',
  ],
  'Microsoft.ContainerService/fleets/read': ['aks-cluster/fleetMembers'],
  'Microsoft.ContainerService/fleets/members/read': ['aks-cluster/fleetMembers'],
  'Microsoft.Network/networkSecurityGroups/read': ['aks-cluster/networkSecurityGroups'],
  'Microsoft.Network/virtualNetworks/subnets/read': ['aks-cluster/networkSecurityGroups'],
  'Microsoft.ContainerRegistry/registries/read': ['container-registry'],
  'Microsoft.ContainerRegistry/registries/replications/read': ['container-registry'],
  'Microsoft.Authorization/roleAssignments/read': ['cloud-permissions'],
  'Microsoft.Authorization/roleDefinitions/read': ['cloud-permissions'],
  'container.clusters.get': ['gke-cluster'],
  'compute.subnetworks.get': ['gke-cluster/subnetwork'],
  'compute.firewalls.list': ['gke-cluster/firewalls'],
  'logging.buckets.list': ['audit-log-sinks'],
  'resourcemanager.projects.getIamPolicy': ['cloud-permissions'],
  'artifactregistry.repositories.get': ['container-registry'],
  'artifactregistry.repositories.getIamPolicy': ['container-registry/iamPolicies'],
}

const denial: Readonly<Record<Platform, string>> = {
  eks: 'An error occurred (AccessDeniedException) when calling the operation: not authorized',
  aks: 'ERROR: Forbidden({"error":{"code":"AuthorizationFailed"}})',
  gke: 'ERROR: (gcloud) PERMISSION_DENIED: denied',
}

const rights = (['eks', 'aks', 'gke'] as const).flatMap((platform) => {
  const { server, context } = places[platform]
  const { cluster } = whichCluster({
    server,
    context,
    distribution: platform,
    resources: objectsOf(platform),
  })
  const steps = cloudCommands(cluster!).flatMap(({ program, rights: all, args }) =>
    all.map((right) => ({ right, line: linePattern([program, ...args].join(' ')) })),
  )
  return [...Map.groupBy(steps, ({ right }) => right)].map(([right, some]) => ({
    platform,
    right,
    lines: some.map(({ line }) => line),
  }))
})

/** Denies every command that a right is for. */
function denying(platform: Platform, lines: readonly RegExp[], run: CloudRunner): CloudRunner {
  return (program, args) =>
    lines.some((line) => line.test([program, ...args].join(' ')))
      ? Promise.resolve(failed(denial[platform]))
      : run(program, args)
}

describe('a right that is missing', () => {
  test.each(rights.filter(({ right }) => right !== 'container.clusters.list'))(
    '$right: leaves unknown what rests on it, and nothing else',
    async ({ platform, right, lines }) => {
      const { run } = recorded(recordings[platform].hardened)
      const reading = await readRecorded(platform, denying(platform, lines, run))
      const parts = reading.facts.flatMap(({ fact, value }) =>
        unreadIn(value).map((part) => `${fact}/${part}`),
      )

      expect([...parts, ...reading.coverage.map(({ of }) => of)].toSorted()).toEqual(lost[right]?.toSorted())
      expect(reading.diagnostics).toMatchObject([
        { level: 'warning', code: 'cloud-forbidden', message: `\`${right}\` is denied` },
      ])

      const { unevaluated } = evaluated(platform, reading)
      const denied = unevaluated.filter(({ message }) => message.includes(`\`${right}\` is denied`))
      expect(denied.map(({ code }) => code)).toEqual(denied.map(() => 'forbidden'))
    },
  )

  test('turns no control that fails into one that passes', async () => {
    for (const { platform, right, lines } of rights) {
      const { run } = recorded(recordings[platform].broken)
      const all = evaluated(platform, await readRecorded(platform, run)).outcomes
      const less = evaluated(platform, await readRecorded(platform, denying(platform, lines, run))).outcomes
      const turned = Object.entries(all)
        .filter(([id, { fail }]) => fail > 0 && less[id]!.fail === 0 && less[id]!.pass > 0)
        .map(([id]) => id)
      expect([right, ...turned]).toEqual([right])
    }
  })
})

/** Names of the parts that could not be read, wherever they stand in a fact. */
function unreadIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'unread' ? Object.keys(inner as object) : Array.isArray(inner) ? [] : unreadIn(inner),
  )
}

const eksWith = (more: Recording) => recorded({ ...eks.hardened, ...more }).run

describe('a provider that does not answer', () => {
  test('is asked no more once its program is not logged in', async () => {
    const lines: string[] = []
    const reading = await readRecorded('eks', (program, args) => {
      lines.push([program, ...args].join(' '))
      return Promise.resolve(failed('Unable to locate credentials. You can configure credentials'))
    })

    expect(lines.length).toBeLessThanOrEqual(2)
    expect(reading.facts).toEqual([])
    expect(reading.coverage.map(({ of, state }) => `${of} ${state}`)).toEqual([
      'eks-cluster absent',
      'container-registry absent',
      'cloud-permissions absent',
      'audit-log-sinks absent',
    ])
    expect(reading.diagnostics).toMatchObject([{ level: 'error', code: 'cloud-login' }])
  })

  test.each([
    ['no JSON', 'not json at all'],
    ['half of it', '{"cluster": {"name": "sh'],
    ['nothing', ''],
    ['a number', '1'],
    ['something else', '{"Cluster": 1}'],
  ])('as it should: %s', async (_, stdout) => {
    const reading = await readRecorded('eks', () => Promise.resolve({ stdout, stderr: '', code: 0 }))

    expect(reading.facts).toEqual([])
    expect(reading.coverage).toHaveLength(4)
  })

  test.each([
    [
      'another cluster of the name',
      { cluster: { name: 'shop', endpoint: 'https://ffff.gr7.eu-west-1.eks.amazonaws.com' } },
      /another cluster of the name `shop`/,
    ],
    [
      'another account',
      { cluster: { name: 'shop', arn: 'arn:aws:eks:eu-west-1:999999999999:cluster/shop' } },
      /logged in to account 999999999999, and the cluster is in 123456789012/,
    ],
  ])('for this cluster, but for %s', async (_, answer, why) => {
    const reading = await readRecorded('eks', eksWith({ 'eks describe-cluster': answer }))

    expect(reading.coverage.find(({ of }) => of === 'eks-cluster')?.reason).toMatch(why)
    expect(reading.facts.map(({ fact }) => fact)).not.toContain('eks-cluster')
    expect(reading.diagnostics).toMatchObject([
      { level: 'error', code: 'cloud-unusable', message: expect.stringMatching(why) as string },
    ])
  })

  test('for all of a list is no answer', async () => {
    const link = 'https://elsewhere.example/secrets?x=1'
    const run = recorded({ ...aks.hardened, 'fleets/all/members?': { value: [], nextLink: link } }).run
    const { facts } = await readRecorded('aks', run)

    expect(facts[0]?.value).toMatchObject({ unread: { fleetMembers: { message: /not followed/ } } })
  })

  test('breaks nothing by an answer of any shape', async () => {
    const values: unknown[] = [null, 1, 'x', [], {}, [null], [1], { a: null }]
    for (const platform of ['eks', 'aks', 'gke'] as const)
      for (const [key, answer] of Object.entries({
        ...recordings[platform].hardened,
        ...recordings[platform].broken,
      }).filter(([, one]) => !Object.hasOwn(one as object, 'failure')))
        for (const value of values)
          for (const shape of mutated(answer, value)) {
            const { run } = recorded({ ...recordings[platform].broken, [key]: shape })
            const reading = await readRecorded(platform, run)
            expect(Array.isArray(reading.facts)).toBe(true)
          }
  })
})

/** An answer with one of its fields, or one of a field's fields, replaced. */
function* mutated(answer: unknown, value: unknown): Generator {
  yield value
  if (typeof answer !== 'object' || answer === null) return
  for (const [key, inner] of Object.entries<unknown>({ ...answer })) {
    const copy = (other: unknown): unknown =>
      Array.isArray(answer) ? answer.with(Number(key), other) : { ...answer, [key]: other }
    yield copy(value)
    if (typeof inner === 'object' && inner !== null)
      for (const [below] of Object.entries(inner))
        yield copy(Array.isArray(inner) ? inner.with(Number(below), value) : { ...inner, [below]: value })
  }
}
