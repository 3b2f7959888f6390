import fc from 'fast-check'
import { inOrder, type Operation, type Path, type Resource } from '#model'
import { describe, expect, test } from 'vitest'
import { applyOperation, parseDocuments } from '#yaml'
import { stringify } from 'yaml'
import { planTogether } from './plan-together.ts'
import { edited } from './testing/edited.ts'
import { renderedFrom, resourceIn, resourcesOf } from './testing/resources.ts'
import { soak } from '../../test/support/soak.ts'

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: web:1
`

function set(path: Path, value: unknown): Operation[] {
  return [{ op: 'set', path, value }]
}

const context = ['spec', 'containers', 0, 'securityContext'] as const

describe('fixes of one document', () => {
  test('that need the same parent bring it in once', () => {
    const resource = resourceIn(pod)

    const plan = planTogether([
      { resource, operations: set([...context, 'privileged'], false) },
      { resource, operations: set([...context, 'runAsNonRoot'], true) },
      { resource, operations: set([...context, 'runAsNonRoot'], true) },
    ])

    expect(edited(pod, plan.edits)).toBe(
      `${pod}      securityContext:\n        privileged: false\n        runAsNonRoot: true\n`,
    )
  })

  test('that remove items of one list remove those that they mean', () => {
    const text = `${pod}      args:\n        - a\n        - b # note\n        - c\n        - d\n`
    const resource = resourceIn(text)
    const remove = (index: number): Operation => ({
      op: 'remove',
      path: ['spec', 'containers', 0, 'args', index],
    })

    const plan = planTogether([0, 2, 2, 3].map((index) => ({ resource, operations: [remove(index)] })))

    expect(edited(text, plan.edits)).toBe(`${pod}      args:\n        - b # note\n`)
  })

  test('go on without one that is refused', () => {
    const resource = resourceIn(pod)

    const plan = planTogether([
      { resource, operations: set([...context, 'privileged'], false) },
      { resource, operations: set(['spec', 'containers', 0, 'image', 'tag'], '2') },
      { resource, operations: set(['spec', 'hostPID'], false) },
    ])

    expect([...plan.refused.keys()]).toEqual([1])
    expect(edited(pod, plan.edits)).toContain('privileged: false\n  hostPID: false\n')
  })

  test('may lie in several documents and files', () => {
    const text = `${pod}---\n${pod.replace('web\n', 'api\n')}`
    const resources = [...resourcesOf({ path: 'all.yaml', text }), resourceIn(pod, 'one.yaml')]

    const { edits } = planTogether(
      resources.map((resource) => ({ resource, operations: set(['spec', 'hostPID'], false) })),
    )

    expect(edits.map(({ file }) => file)).toEqual(['all.yaml', 'all.yaml', 'one.yaml'])
    expect(edited(text, edits.slice(0, 2)).match(/hostPID: false/g)).toHaveLength(2)
  })
})

describe('fixes of a template that is rendered twice', () => {
  const template = pod.replace('web:1', '{{ .Values.image }}').replace('spec:\n', 'spec:\n  hostPID: true\n')
  const rendering = (name: string, image: string): Resource =>
    renderedFrom(template, template.replace('{{ .Values.image }}', image), { rendering: name })[0]!

  test('are done once', () => {
    const fixes = [rendering('a', 'web:1'), rendering('b', 'web:2')].map((resource) => ({
      resource,
      operations: set(['spec', 'hostPID'], false),
    }))

    const plan = planTogether(fixes)

    expect(plan.refused.size).toBe(0)
    expect(edited(template, plan.edits)).toBe(template.replace('hostPID: true', 'hostPID: false'))
  })

  test('are left for later where they differ', () => {
    const plan = planTogether([
      { resource: rendering('a', 'web:1'), operations: set(['spec', 'hostPID'], false) },
      { resource: rendering('b', 'web:2'), operations: set(['spec', 'hostPID'], 'no') },
    ])

    expect([...plan.refused.keys()]).toEqual([1])
    expect(plan.edits).toHaveLength(1)
  })
})

const scalar = fc.constantFrom('a', 'x: y', '🙂', 'one\ntwo\n', 1, true, '\t')
const containers = fc.array(
  fc.record(
    {
      name: scalar,
      args: fc.array(scalar, { maxLength: 3 }),
      securityContext: fc.dictionary(fc.constantFrom('a', 'b'), scalar),
    },
    { requiredKeys: ['name'] },
  ),
  { minLength: 1, maxLength: 3 },
)
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    op: fc.constant('set' as const),
    path: fc.tuple(
      fc.constant('containers'),
      fc.nat(2),
      fc.constant('securityContext'),
      fc.constantFrom('a', 'b', 'c'),
    ),
    value: scalar,
  }),
  fc.record({
    op: fc.constant('add' as const),
    path: fc.tuple(fc.constant('containers'), fc.nat(2), fc.constant('args')),
    value: scalar,
  }),
  fc.record({
    op: fc.constant('remove' as const),
    path: fc.tuple(fc.constant('containers'), fc.nat(2), fc.constant('args'), fc.nat(2)),
  }),
)

test('all that is not refused is done, and nothing else; doing it again changes nothing', () => {
  const property = fc.property(
    containers,
    fc.array(operation, { minLength: 1, maxLength: 5 }),
    fc.record({ indent: fc.constantFrom(2, 4), indentSeq: fc.boolean(), blockQuote: fc.boolean() }),
    fc.constantFrom('\n', '\r\n'),
    (list, operations, style, newline) => {
      const object = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'é' }, containers: list }
      const text = `# head\n${stringify(object, { version: '1.1', ...style })}# tail\n`.replaceAll(
        '\n',
        newline,
      )
      const resource = resourceIn(text)
      const before = parseDocuments(text).documents[0]!.value

      const plan = planTogether(operations.map((one) => ({ resource, operations: [one] })))

      const after = edited(text, plan.edits)
      const done = operations.filter((_, index) => !plan.refused.has(index))
      const wanted = inOrder(done)
      const value = wanted.reduce((node, one) => applyOperation(node, one)!.value, before)
      expect(parseDocuments(after).documents[0]!.value).toEqual(value)
      expect(after.startsWith(`# head${newline}`) && after.includes('# tail')).toBe(true)
      const sets = done.filter(({ op }) => op === 'set').slice(-1)
      const again = planTogether(sets.map((one) => ({ resource: resourceIn(after), operations: [one] })))
      expect(again.edits).toEqual([])
    },
  )

  fc.assert(property, { numRuns: soak(150), seed: 11 })
})
