import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Operation, Path } from '#model'
import { applyOperation, parseDocuments } from '#yaml'
import { planFix, planTogether } from './index.ts'
import { edited } from './testing/edited.ts'
import { resourceIn } from './testing/resources.ts'
import { soak } from '../../test/support/soak.ts'

const seeded = { numRuns: soak(300), seed: 4 }

const scalar = fc.constantFrom(
  'web',
  '',
  'a: b',
  '# no comment',
  'tab\there',
  'one\ntwo\n',
  '🙂 é',
  true,
  null,
  3,
)
const containerKey = fc.constantFrom('image', 'env', 'args', 'securityContext', 'x-note')
const tree = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, scalar, tie('list'), tie('mapping')),
  list: fc.array(tie('node'), { maxLength: 3 }),
  mapping: fc.dictionary(containerKey, tie('node'), { maxKeys: 3 }),
}))
const container = tree.mapping.map((rest) => ({ name: 'app', ...(rest as object) }))
const object = fc
  .array(container, { minLength: 1, maxLength: 3 })
  .map((containers) => ({ spec: { containers } }))

const style = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  nullStr: fc.constantFrom('null', ''),
})

/** A document as people write them: own indents, comments, line breaks, a neighbour behind it. */
const written = fc
  .record({
    object,
    style,
    comment: fc.nat(20),
    head: fc.constantFrom('', '---\n', '\uFEFF', '# 🙂 é\n---\n'),
    tail: fc.constantFrom('', '---\nother: [é,   🙂]\n'),
    newline: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
  })
  .map((one): string => {
    const lines = stringify(one.object, { aliasDuplicateObjects: false, ...one.style }).split('\n')
    if (one.comment < lines.length - 1 && !lines.join('').includes('|')) lines[one.comment] += '  # é, why'
    const text = `${one.head}${lines.join('\n')}${one.tail}`
    return (one.last ? text : text.trimEnd()).replaceAll('\n', one.newline)
  })
  .filter((text) => parseDocuments(text).problems.length === 0)

const inContainer: readonly Path[] = [
  ['securityContext', 'privileged'],
  ['securityContext', 'capabilities', 'drop'],
  ['securityContext'],
  ['image'],
  ['args'],
  ['args', 0],
  ['env', 0, 'x-note'],
  ['resources', 'limits', 'memory'],
]
const operation: fc.Arbitrary<Operation> = fc
  .record({
    op: fc.constantFrom('set' as const, 'set' as const, 'add' as const, 'remove' as const),
    at: fc.nat(2),
    path: fc.constantFrom(...inContainer),
    value: fc.constantFrom<unknown>(false, 'x: y', 'on', '🙂', ['ALL'], { type: 'RuntimeDefault' }, 0),
  })
  .map(({ op, at, path, value }) => ({
    op,
    path: ['spec', 'containers', at, ...path],
    ...(op !== 'remove' && { value }),
  }))

function readFirst(text: string): unknown {
  const { documents, problems } = parseDocuments(text)
  expect(problems).toEqual([])
  return documents[0]!.value
}

/** The bytes in front of a text's first document and behind it. */
function around(text: string): { before: string; after: string } {
  const { start, end } = parseDocuments(text).documents[0]!
  return { before: text.slice(0, start), after: text.slice(end) }
}

test('the document says afterwards what the operations ask for, and its neighbours are as they were, byte for byte', () => {
  let planned = 0
  fc.assert(
    fc.property(written, fc.array(operation, { minLength: 1, maxLength: 2 }), (text, operations) => {
      const plan = planFix({ resource: resourceIn(text), operations })
      if ('refused' in plan) return
      planned++
      const after = edited(text, plan.edits)

      const wanted = operations.reduce<unknown>(
        (value, one) => applyOperation(value, one)!.value,
        readFirst(text),
      )
      expect(readFirst(after)).toEqual(wanted)
      expect(after.startsWith(around(text).before)).toBe(true)
      expect(after.endsWith(around(text).after)).toBe(true)
      if (text.includes('\r\n')) expect(after).not.toMatch(/(?<!\r)\n/)
      else expect(after).not.toContain('\r\n')
    }),
    seeded,
  )
  expect(planned).toBeGreaterThan(100)
})

test('what is set or removed once is not edited again', () => {
  fc.assert(
    fc.property(
      written,
      operation.filter(
        ({ op, path }) => op === 'set' || (op === 'remove' && typeof path.at(-1) !== 'number'),
      ),
      (text, one) => {
        const plan = planFix({ resource: resourceIn(text), operations: [one] })
        if ('refused' in plan) return
        const after = edited(text, plan.edits)

        const again = planFix({ resource: resourceIn(after), operations: [one] })

        expect(again).toMatchObject({ edits: [], diff: [] })
      },
    ),
    seeded,
  )
})

test('fixes together do what each in turn does', () => {
  const fixes = fc.uniqueArray(
    operation.filter(({ op }) => op === 'set'),
    {
      selector: ({ path }) => path.slice(0, 4).join('/'),
      minLength: 2,
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(written, fixes, (text, operations) => {
      const resource = resourceIn(text)
      const joint = planTogether(operations.map((one) => ({ resource, operations: [one] })))

      let each = text
      for (const [index, one] of operations.entries()) {
        if (joint.refused.has(index)) continue
        const plan = planFix({ resource: resourceIn(each), operations: [one] })
        expect(plan).not.toHaveProperty('refused')
        if ('edits' in plan) each = edited(each, plan.edits)
      }

      expect(readFirst(edited(text, joint.edits))).toEqual(readFirst(each))
      const ends = joint.edits.map(({ end }) => end)
      expect(joint.edits.slice(1).every(({ start }, index) => start >= ends[index]!)).toBe(true)
    }),
    seeded,
  )
})
