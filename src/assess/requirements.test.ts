import { expect, test } from 'vitest'
import type { OutcomeCounts } from '#model'
import { answer, type Known, manualRows, requirementTags } from './requirements.ts'
import { aFramework } from './testing/sample.ts'

const versions = { kubernetesVersion: 30, pssVersion: 25 }
const none: OutcomeCounts = { fail: 0, pass: 0, notApplicable: 0, notEvaluated: 0, manual: 0 }
const failing = { ...none, fail: 1, pass: 4, notEvaluated: 1 }
const passing = { ...none, pass: 2, notApplicable: 3 }
const unseen = { ...none, pass: 2, notEvaluated: 1 }
const absent = { ...none, notApplicable: 5 }

const reason = { code: 'forbidden', message: 'cannot list `Secret`: forbidden' }

function known(outcomes: Known['outcomes'], more: Partial<Known> = {}): Known {
  return {
    outcomes,
    inherited: () => undefined,
    reasonOf: () => reason,
    unasked: () => undefined,
    findingsOf: () => [],
    gather: () => ({ tally: { of: 'subject', count: 1, items: ['User ann'] } }),
    ...more,
  }
}

const both = [{ control: 'a' }, { control: 'b' }]

test.each([
  ['one control fails, whatever the others say', { a: failing, b: unseen }, 'fail'],
  ['one could not be evaluated', { a: unseen, b: passing }, 'notEvaluated'],
  ['one did not run', { a: passing }, 'notEvaluated'],
  ['all pass or are not applicable', { a: passing, b: absent }, 'pass'],
  ['nothing was in scope', { a: absent, b: absent }, 'notApplicable'],
])('where %s the requirement is: %s', (_when, outcomes, outcome) => {
  const { requirements } = answer(aFramework({ controls: both }), known(outcomes), versions)

  expect(requirements).toMatchObject([{ id: 'one', title: 'One', outcome, controls: ['a', 'b'] }])
})

test('what controls answer in part, or a person has to look at, is no pass', () => {
  const outcomes = { a: passing, b: passing }
  const partial = aFramework({ controls: both, mapping: 'partial' })
  const manual = aFramework({ controls: both, manual: 'read the contract' })

  expect(answer(partial, known(outcomes), versions).requirements[0]!.outcome).toBe('manual')
  expect(answer(manual, known(outcomes), versions).requirements[0]!.outcome).toBe('manual')
  expect(answer(manual, known({ ...outcomes, a: failing }), versions).requirements[0]!.outcome).toBe('fail')
  expect(manualRows([manual])).toEqual([
    { framework: 'list', requirement: 'one', reason: 'read the contract' },
  ])
})

test('what a person looks at stands with what is for a person, and nothing does where it was not seen', () => {
  const manual = aFramework({ controls: both, manual: 'who needs it', evidence: 'secret-readers' })
  const outcomes = { a: passing, b: passing }
  const unread = known(outcomes, { gather: () => ({ reason }) })

  expect(answer(manual, known(outcomes), versions).requirements[0]).toMatchObject({
    outcome: 'manual',
    evidence: { of: 'subject', count: 1, items: ['User ann'] },
  })
  expect(answer(manual, unread, versions).requirements[0]).toMatchObject({ outcome: 'notEvaluated', reason })
})

test.each([
  ['of a control that could not be evaluated', { a: passing, b: unseen }, {}, reason],
  ['of a control that is off', { a: passing }, {}, { code: 'off', message: '`b` is off' }],
  [
    'of what no source looked for',
    { a: passing, b: absent },
    { unasked: () => ({ code: 'needs-cluster', message: 'only a cluster tells' }) },
    { code: 'needs-cluster', message: 'only a cluster tells' },
  ],
])('the reason of what is not evaluated is that %s', (_what, outcomes, more, expected) => {
  const { requirements } = answer(aFramework({ controls: both }), known(outcomes, more), versions)

  expect(requirements[0]).toMatchObject({ outcome: 'notEvaluated', reason: expected })
})

test.each([
  ['what all its controls inherit', { a: absent, b: absent }, 'notApplicable', 'EKS'],
  ['a control that the owner fails', { a: absent, b: failing }, 'fail', undefined],
  ['a control that the owner passes', { a: absent, b: passing }, 'pass', undefined],
  ['a control that was not seen', { a: absent, b: unseen }, 'notEvaluated', undefined],
])('of a managed control plane: %s', (_what, outcomes, outcome, inherited) => {
  const providers = (control: string): string | undefined => (control === 'a' ? 'EKS' : undefined)

  const { requirements } = answer(
    aFramework({ controls: both }),
    known(outcomes, { inherited: providers }),
    versions,
  )

  expect(requirements[0]!.outcome).toBe(outcome)
  expect(requirements[0]!.inherited).toBe(inherited)
})

test('a line counts from its first to its last version, of Kubernetes or of the policy', () => {
  const controls = [
    { control: 'a', since: 25, until: 29 },
    { control: 'b', since: 30 },
  ]
  const byKubernetes = aFramework({ controls })
  const byPolicy = { ...byKubernetes, versions: 'pod-security' } as const

  expect(answer(byKubernetes, known({}), versions).requirements[0]!.controls).toEqual(['b'])
  expect(answer(byPolicy, known({}), versions).requirements[0]!.controls).toEqual(['a'])
  expect([...requirementTags([byKubernetes], versions)]).toEqual([['b', ['list/one']]])
})

test('a control of two requirements has both as tags, and one tag of two lines', () => {
  const twice = [{ control: 'a' }, { control: 'a', since: 30 }]
  const framework = aFramework({ controls: twice })
  const two = { ...framework, id: 'other' }

  expect(requirementTags([framework, two], versions).get('a')).toEqual(['list/one', 'other/one'])
})
