import { expect, test } from 'vitest'
import { redactedText } from '#model'
import { planFix } from './index.ts'
import { renderedFrom, resourceIn } from './testing/resources.ts'

const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n'

test('a value that was made of a secret is never written', () => {
  const resource = resourceIn(`${head}spec:\n  image: registry/app\n`)

  const plan = planFix({
    resource,
    operations: [{ op: 'set', path: ['spec', 'image'], value: `${redactedText}@registry/app` }],
  })

  expect(plan).toEqual({ refused: 'the new value would need a secret, which is not kept' })
})

test('nor is a list that holds one copied into the values', () => {
  const template = `${head}spec:\n  args:\n    {{- toYaml .Values.args | nindent 4 }}\n`
  const rendered = `${head}spec:\n  args:\n    - --password=hunter2-correct-horse\n    - --verbose\n`
  const values = { path: 'chart/values.yaml', text: 'other: 1\n' }
  const [resource] = renderedFrom(template, rendered, { values })

  const plan = planFix({
    resource: resource!,
    operations: [{ op: 'add', path: ['spec', 'args'], value: '--quiet' }],
  })

  expect(JSON.stringify(resource!.object)).toContain(redactedText)
  expect(plan).toEqual({ refused: expect.stringContaining('set the whole list there') })
})
