import { describe, expect, test } from 'vitest'
import type { Control, Coverage, Fact, Resource } from '#model'
import { applyChanges, buildInventory } from '#inventory'
import { type EngineState, evaluate, reevaluate, summarise } from './evaluate.ts'
import { select } from './select.ts'
import {
  anonymousAccess,
  broken,
  danglingAccount,
  lonelyService,
  noNamespaces,
  privileged,
  secretReader,
} from './testing/controls.ts'
import { aResource } from './testing/resources.ts'

function run(
  controls: readonly Control[],
  resources: readonly Resource[],
  more: {
    state?: 'given' | 'complete' | 'forbidden'
    facts?: readonly Fact[]
    coverage?: readonly Coverage[]
  } = {},
): EngineState {
  const inventory = buildInventory({
    resources,
    coverage: more.coverage ?? [{ of: '*', state: more.state ?? 'given' }],
    facts: more.facts ?? [],
  })
  const profile = select(controls, { personas: ['default'], frameworks: [], controls: {}, only: [] })
  return evaluate(inventory, { kubernetesVersion: 37, profiles: [profile], profileOf: () => 0 })
}

const privilegedPod = aResource({
  spec: {
    initContainers: [{ name: 'setup', securityContext: { privileged: true } }],
    containers: [{ name: 'app' }],
  },
})

describe('evaluate', () => {
  test('gives a finding its path from the root of the resource, and counts resources, not containers', () => {
    const { findings, outcomes } = summarise(run([privileged], [privilegedPod]))

    expect(findings).toMatchObject([
      {
        control: 'privileged',
        path: ['spec', 'initContainers', 0, 'securityContext', 'privileged'],
        message: 'init container `setup` runs privileged',
      },
    ])
    expect(outcomes['privileged']).toMatchObject({ fail: 1, pass: 0 })
  })

  test('says missing only where coverage is complete', () => {
    const files = summarise(run([danglingAccount], [aResource({ spec: { containers: [] } })]))
    const cluster = summarise(
      run([danglingAccount], [aResource({ spec: { containers: [] } })], { state: 'complete' }),
    )

    expect(files.unevaluated).toMatchObject([{ control: 'dangling-account', code: 'not-in-files' }])
    expect(cluster.findings).toMatchObject([{ path: ['spec', 'serviceAccountName'] }])
  })

  test('does not evaluate a control whose kind was forbidden', () => {
    const { unevaluated, findings } = summarise(
      run([danglingAccount], [aResource({ spec: {} })], { state: 'forbidden' }),
    )

    expect(findings).toEqual([])
    expect(unevaluated).toMatchObject([
      { code: 'forbidden', message: 'cannot list `ServiceAccount`: forbidden' },
    ])
  })

  test.each([
    ['forbidden', 'cannot list `Pod`: forbidden'],
    ['left-out', '`Pod` is left out'],
  ] as const)('says of a kind that is %s that its controls were not evaluated', (state, message) => {
    const inventory = buildInventory({ resources: [], coverage: [{ of: 'Pod', state }] })
    const profile = select([privileged], { personas: ['default'], frameworks: [], controls: {}, only: [] })

    const { unevaluated } = summarise(
      evaluate(inventory, { kubernetesVersion: 37, profiles: [profile], profileOf: () => 0 }),
    )

    expect(unevaluated).toEqual([{ control: 'privileged', code: state, message }])
  })

  test.each([
    ['left-out', []],
    ['forbidden', ['default-space']],
  ] as const)('asks for no kind that a control is not about, where it is %s', (state, silent) => {
    const control: Control = {
      ...privileged,
      id: 'default-space',
      on: 'resource',
      kinds: ['ConfigMap', 'Secret'],
      besides: ['Secret'],
      *check() {},
    }
    const coverage: Coverage[] = [
      { of: 'ConfigMap', state: 'complete' },
      { of: 'Secret', state },
    ]

    const { unevaluated } = summarise(run([control], [], { coverage }))

    expect(unevaluated.map((one) => one.control)).toEqual(silent)
  })

  test('evaluates a control by its fact where there is one, and not where there is none', () => {
    const fact: Fact = { fact: 'api-server-flags', value: { 'anonymous-auth': 'true' }, provenance: 'test' }

    expect(summarise(run([anonymousAccess], [])).unevaluated).toMatchObject([{ code: 'needs-cluster' }])
    expect(summarise(run([anonymousAccess], [], { facts: [fact] })).findings).toHaveLength(1)
  })

  test('evaluates a control where one of its facts is there, and says why all are missing', () => {
    const fact: Fact = { fact: 'gke-cluster', value: { cluster: { name: 'shop' } }, provenance: 'test' }
    const control: Control = { ...anonymousAccess, needs: { oneOf: ['eks-cluster', 'gke-cluster'] } }

    expect(summarise(run([{ ...control, *check() {} }], [], { facts: [fact] })).unevaluated).toEqual([])
    expect(summarise(run([control], [])).unevaluated).toMatchObject([
      {
        code: 'needs-cluster',
        message: 'only the provider of a running cluster tells its `eks-cluster` or `gke-cluster`',
      },
    ])
  })

  test('passes nothing on a fact that was read of some nodes and not of all', () => {
    const coverage: Coverage[] = [
      {
        of: 'api-server-flags',
        state: 'forbidden',
        reason: 'cannot read `/a` on node `b`: permission denied',
      },
    ]
    const facts = (value: string): Fact[] => [
      { fact: 'api-server-flags', value: { 'anonymous-auth': value }, provenance: 'test' },
    ]

    const good = summarise(run([anonymousAccess], [], { facts: facts('false'), coverage }))
    const bad = summarise(run([anonymousAccess], [], { facts: facts('true'), coverage }))

    expect(good.outcomes['anonymous-access']).toMatchObject({ pass: 0, notEvaluated: 1 })
    expect(good.unevaluated).toMatchObject([
      { code: 'forbidden', message: 'cannot read `/a` on node `b`: permission denied' },
    ])
    expect(bad.outcomes['anonymous-access']).toMatchObject({ fail: 1 })
  })

  test('finds nothing to judge where the flags of the API server name no file', () => {
    const control: Control = { ...anonymousAccess, needs: { facts: ['audit-policy'] } }
    const flags = (value: Readonly<Record<string, string>>): Fact[] => [
      { fact: 'api-server-flags', value, provenance: 'test' },
    ]
    const without = summarise(run([control], [], { facts: flags({}) }))
    const named = summarise(run([control], [], { facts: flags({ 'audit-policy-file': '/a' }) }))

    expect(without.outcomes['anonymous-access']).toMatchObject({ notApplicable: 1 })
    expect(named.outcomes['anonymous-access']).toMatchObject({ notEvaluated: 1 })
  })

  test('has no kinds out of range but those that no source looked for', () => {
    const { unevaluated } = summarise(run([noNamespaces], [], { coverage: [] }))

    expect(unevaluated).toMatchObject([
      { code: 'needs-cluster', message: 'only a cluster or its manifests tell of `Namespace`' },
    ])
  })

  test('judges nothing on a resource with fields of wrong types', () => {
    const invalid = { ...privilegedPod, invalid: { code: 'wrong-type', message: 'wrong' } }

    const { findings, outcomes } = summarise(run([privileged], [invalid]))

    expect(findings).toEqual([])
    expect(outcomes['privileged']).toMatchObject({ notEvaluated: 1, pass: 0 })
  })

  test('turns a check that throws into an outcome of its own and goes on', () => {
    const { findings, unevaluated } = summarise(run([broken, privileged], [privilegedPod]))

    expect(unevaluated).toMatchObject([
      { control: 'broken', code: 'internal', message: 'internal error: out of luck' },
    ])
    expect(findings).toHaveLength(1)
  })

  test('judges by the Pod Security version of the namespace', () => {
    const asked: number[] = []
    const spy: Control = {
      ...privileged,
      applies: (context: { pssVersion: number }) => asked.push(context.pssVersion) > 0 || 'never',
    }
    const namespace = aResource({
      kind: 'Namespace',
      name: 'old',
      labels: { 'pod-security.kubernetes.io/enforce-version': 'v1.24' },
    })

    run(
      [spy],
      [namespace, aResource({ namespace: 'old', spec: { containers: [{ name: 'app' }] } }), privilegedPod],
    )

    expect(asked).toEqual([24, 37, 37])
  })
})

test('judges a service account on itself, and others once, on the first binding that names them', () => {
  const role = aResource({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    name: 'reader',
    rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }],
  })
  const binding = (name: string): Resource =>
    aResource({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      name,
      roleRef: { kind: 'ClusterRole', name: 'reader' },
      subjects: [
        { kind: 'ServiceAccount', name: 'web', namespace: 'a' },
        { kind: 'User', name: 'ann' },
      ],
    })
  const account = aResource({ kind: 'ServiceAccount', namespace: 'a', name: 'web' })

  const { findings } = summarise(run([secretReader], [binding('second'), binding('first'), role, account]))

  expect(findings.map(({ resource, path, message }) => [resource?.name, path, message])).toEqual([
    ['first', ['subjects', 1], 'user `ann` reads Secrets'],
    ['web', ['metadata', 'name'], 'service account `a/web` reads Secrets'],
  ])
})

describe('reevaluate', () => {
  const controls = [privileged, danglingAccount, lonelyService, noNamespaces]

  test('evaluates again what a change touches, and nothing else', () => {
    const service = aResource({ kind: 'Service', namespace: 'a', name: 'web', spec: {} })
    const other = aResource({ kind: 'Service', namespace: 'b', name: 'web', spec: {} })
    const state = run(controls, [service, other])
    const { inventory, keys } = applyChanges(state.inventory, [
      { type: 'put', resource: aResource({ namespace: 'a', spec: { containers: [] } }) },
    ])

    const next = reevaluate(state, inventory, keys)

    expect(next.records.get(service.id)).not.toBe(state.records.get(service.id))
    expect(next.records.get(other.id)).toBe(state.records.get(other.id))
    expect(summarise(next).findings.map(({ resource }) => resource?.namespace)).toEqual([undefined, 'b'])
  })
})
