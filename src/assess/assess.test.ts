import { expect, test } from 'vitest'
import {
  anonymousAccess,
  broken,
  danglingAccount,
  noNamespaces,
  privileged,
} from '../engine/testing/controls.ts'
import { aFramework, assessed, renderedIn, resourcesIn } from './testing/sample.ts'

const pod = (name: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: app\n      securityContext:\n        privileged: true${more}\n`

test('a finding has its place, its breadcrumb, its requirements and a fingerprint of its own', () => {
  const framework = aFramework({ controls: [{ control: 'privileged' }] })

  const { result } = assessed(resourcesIn(pod('web')), {
    controls: [privileged],
    frameworks: [framework],
    asked: ['list'],
  })

  expect(result.findings).toMatchObject([
    {
      control: 'privileged',
      resource: { kind: 'Pod', name: 'web' },
      location: { file: 'a.yaml', line: 9, column: 9, endLine: 9, endColumn: 25 },
      breadcrumb: 'spec › containers[app] › securityContext › privileged',
      frameworks: ['list/one'],
    },
  ])
  expect(result.frameworks).toMatchObject([{ requirements: [{ outcome: 'fail' }] }])
  expect(result.controls['privileged']).toMatchObject({ severity: 'medium', outcomes: { fail: 1, pass: 0 } })
})

test('resources of one identity have findings with fingerprints that differ', () => {
  const { result, found } = assessed(resourcesIn(`${pod('web')}---\n${pod('web')}`), {
    controls: [privileged],
  })

  const prints = result.findings.map(({ fingerprint }) => fingerprint)
  expect(new Set(prints).size).toBe(2)
  expect([...found.keys()].toSorted()).toEqual(prints.toSorted())
})

test('the order of the sources does not matter', () => {
  const [one, two] = [resourcesIn(pod('b'), 'b.yaml'), resourcesIn(pod('a'), 'a.yaml')]
  const controls = [privileged, noNamespaces]

  const forth = assessed([...one, ...two], { controls }).result
  const back = assessed([...two, ...one], { controls }).result

  expect(back.findings).toEqual(forth.findings)
  expect(forth.findings.map(({ control, location }) => [control, location?.file])).toEqual([
    ['no-namespaces', undefined],
    ['privileged', 'a.yaml'],
    ['privileged', 'b.yaml'],
  ])
})

test('what could not be evaluated makes the run incomplete and is counted with its reason', () => {
  const { result } = assessed(resourcesIn(pod('web')), { controls: [broken, privileged] })

  expect(result.summary).toMatchObject({ complete: false, notEvaluated: 1 })
  expect(result.notEvaluated).toMatchObject([{ control: 'broken', count: 1, resources: ['Pod web'] }])
})

test('what this sort of source can never tell does not, unless coverage is required', () => {
  const controls = [anonymousAccess, privileged]

  const usual = assessed(resourcesIn(pod('web')), { controls }).result
  const required = assessed(resourcesIn(pod('web')), { controls, requireCoverage: true }).result

  expect(usual.coverage).toMatchObject({ controls: 2, outOfRange: ['anonymous-access'] })
  expect(usual.summary).toMatchObject({ complete: true, notEvaluated: 0 })
  expect(required.summary.complete).toBe(false)
})

test('a look-up that files cannot answer is in no way a pass', () => {
  const { result } = assessed(resourcesIn(pod('web')), { controls: [danglingAccount] })

  expect(result.notEvaluated).toMatchObject([
    { control: 'dangling-account', count: 1, resources: ['Pod web'] },
  ])
  expect(result.controls['dangling-account']!.outcomes).toMatchObject({ pass: 0, notEvaluated: 1 })
})

test('a diagnostic of level error makes the run incomplete, a warning does not', () => {
  const diagnostic = { code: 'broken-yaml', message: 'it is broken', hint: 'mend it' }

  const complete = (level: 'error' | 'warning'): boolean =>
    assessed([], { controls: [privileged], diagnostics: [{ ...diagnostic, level }] }).result.summary.complete

  expect(complete('error')).toBe(false)
  expect(complete('warning')).toBe(true)
})

test.each([
  ['medium', true],
  ['high', false],
  ['never', false],
] as const)('a gate at %s is crossed by a medium finding: %s', (failOn, crossed) => {
  const { result } = assessed(resourcesIn(pod('web')), { controls: [privileged], failOn })

  expect(result.summary.gate).toEqual({ failOn, crossed })
})

test('an excepted finding stays, with its reason, and neither counts nor crosses the gate', () => {
  const comment = ' # seaworthy: allow privileged until 2026-12-01 -- the agent needs it'

  const { result } = assessed(resourcesIn(pod('web', comment)), { controls: [privileged], failOn: 'low' })

  expect(result.findings).toMatchObject([
    { exception: { kind: 'comment', reason: 'the agent needs it', until: '2026-12-01' } },
  ])
  expect(result.summary).toMatchObject({ excepted: 1, findings: { medium: 0 }, gate: { crossed: false } })
  expect(result.exceptions).toMatchObject({ applied: 1, expiring: [{ control: 'privileged', days: 6 }] })
})

test('an exception of what is locked has no effect and is a finding itself', () => {
  const comment = ' # seaworthy: allow privileged -- please'
  const lock = { controls: ['privileged'], severities: [] }

  const { result } = assessed(resourcesIn(pod('web', comment)), {
    controls: [privileged],
    exceptions: { lock },
  })

  expect(result.findings.map(({ control, exception }) => [control, exception])).toEqual([
    ['locked-exception', undefined],
    ['privileged', undefined],
  ])
  expect(new Set(result.findings.map(({ fingerprint }) => fingerprint)).size).toBe(2)
})

test('with a baseline a finding says whether it is new', () => {
  const resources = [...resourcesIn(pod('old')), ...resourcesIn(pod('new'), 'b.yaml')]
  const before = assessed(resources.slice(0, 1), { controls: [privileged] }).result
  const baseline = {
    file: 'baseline.json',
    fingerprints: new Set(before.findings.map(({ fingerprint }) => fingerprint)),
  }

  const { result } = assessed(resources, { controls: [privileged], exceptions: { baseline } })

  expect(
    result.findings.map(({ resource, exception, new: isNew }) => [resource?.name, exception?.kind, isNew]),
  ).toEqual([
    ['old', 'baseline', false],
    ['new', undefined, true],
  ])
})

test('an exception in one rendering of two leaves the finding open', () => {
  const comment = ' # seaworthy: allow privileged -- only in dev'
  const template = pod('web', '{{ .Values.comment }}')
  const resources = [
    ...renderedIn(pod('web', comment), template, 'dev'),
    ...renderedIn(pod('web'), template, 'prod'),
  ]

  const { result } = assessed(resources, { controls: [privileged] })

  expect(result.findings).toMatchObject([
    { renderings: ['dev', 'prod'], location: { file: 'chart/templates/web.yaml', line: 9 } },
  ])
  expect(result.findings[0]).not.toHaveProperty('exception')
})

test('what the platform installed is judged, but neither gates nor fails a requirement', () => {
  const [resource] = resourcesIn(pod('kube-proxy'))
  const framework = aFramework({ controls: [{ control: 'privileged' }] })

  const { result } = assessed([{ ...resource!, installedBy: "kubeadm's kube-proxy" }], {
    controls: [privileged],
    frameworks: [framework],
    asked: ['list'],
    failOn: 'low',
  })

  expect(result.findings).toMatchObject([
    { exception: { kind: 'platform', reason: "installed by kubeadm's kube-proxy" } },
  ])
  expect(result.summary).toMatchObject({ platform: 1, excepted: 0, gate: { crossed: false } })
  expect(result.frameworks).toMatchObject([{ requirements: [{ outcome: 'notApplicable' }] }])
})
