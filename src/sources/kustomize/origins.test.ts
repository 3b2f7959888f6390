import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeOrigins } from './origins.ts'
import { soak } from '../../../test/support/soak.ts'

const origin = (file: string) => `    config.kubernetes.io/origin: |\n      ${file}\n`

describe('takeOrigins', () => {
  test('takes out the annotation and knows the file of each document', () => {
    const first = `kind: A\nmetadata:\n  annotations:\n    a: b\n${origin('path: ../base/a.yaml')}    d: e\n  name: a\n`
    const second = `kind: B\nmetadata:\n  annotations:\n${origin('path: b.yaml')}  name: b\n`
    const third = `kind: C\nmetadata:\n  name: c\n`

    const { text, originAt } = takeOrigins([first, second, third].join('---\n'))

    expect(text).toBe(
      'kind: A\nmetadata:\n  annotations:\n    a: b\n    d: e\n  name: a\n---\nkind: B\nmetadata:\n  name: b\n---\nkind: C\nmetadata:\n  name: c\n',
    )
    expect(['kind: A', 'kind: B', 'kind: C'].map((kind) => originAt(text.indexOf(kind)))).toEqual([
      '../base/a.yaml',
      'b.yaml',
      undefined,
    ])
  })

  test('takes what a generator made to be from its kustomization', () => {
    const block = 'configuredIn: ../base/kustomization.yaml\n      configuredBy:\n        apiVersion: builtin'

    const { text, originAt } = takeOrigins(`metadata:\n  annotations:\n${origin(block)}  name: a\n`)

    expect(text).toBe('metadata:\n  name: a\n')
    expect(originAt(0)).toBe('../base/kustomization.yaml')
  })

  test('leaves alone what only looks like it', () => {
    const data = `data:\n  x: |\n    metadata:\n${origin('path: x')}kind: ConfigMap\nmetadata:\n  name: a\nspec:\n  a:\n${origin('path: y')}`

    expect(takeOrigins(data).text).toBe(data)
  })

  test('changes nothing else, whatever the text', () => {
    const line = fc.constantFrom(
      '---',
      'metadata:',
      '  annotations:',
      '    a: b',
      '  name: x',
      '',
      'spec: {}',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n')

        expect(takeOrigins(text).text).toBe(text)
      }),
      { numRuns: soak(200) },
    )
  })
})
