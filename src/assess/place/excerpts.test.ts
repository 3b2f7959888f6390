import { describe, expect, test } from 'vitest'
import type { Excerpt, Path, Resource } from '#model'
import { renderedFrom, resourceIn, resourcesOf } from '../../fix/testing/resources.ts'
import { excerptAll } from './excerpts.ts'
import { locateAll } from './locate-all.ts'

const password = 'Tr0ub4dor&3xyz'
const key = ['AKIA', 'QWERTYUIOPASDFGH'].join('')

function excerpt(resource: Resource, path: Path): Excerpt {
  const { location } = locateAll([{ resource, path }])[0]!
  return excerptAll([{ index: 0, resource, location: location! }]).get(0)!
}

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: api
      env:
        - name: DB_PASSWORD
          value: ${password}
`

test('shows the line, what is around it, and where the finding is', () => {
  expect(excerpt(resourceIn(pod), ['metadata', 'name'])).toEqual({
    firstLine: 3,
    lines: ['metadata:', '  name: web', 'spec:'],
    highlight: { line: 4, column: 3, endColumn: 12 },
  })
})

test('ends where the document ends', () => {
  const text = `${pod.split('spec:')[0]}---\nkind: Secret\napiVersion: v1\nmetadata:\n  name: x\n`
  const [first, second] = resourcesOf({ path: 'all.yaml', text })

  expect(excerpt(first!, ['metadata', 'name']).lines).toEqual(['metadata:', '  name: web'])
  expect(excerpt(second!, ['kind']).lines).toEqual(['---', 'kind: Secret', 'apiVersion: v1'])
})

describe('an excerpt never shows', () => {
  test('what was taken out of the resource', () => {
    const { lines, highlight } = excerpt(resourceIn(pod), ['spec', 'containers', 0, 'env', 0, 'value'])

    expect(lines.join('\n')).toContain('value: •••')
    expect(lines.join('\n')).not.toContain(password)
    expect(highlight).toEqual({ line: 10, column: 11, endColumn: 21 })
  })

  test('the neighbour in a list', () => {
    const secret = 'apiVersion: v1\n    kind: Secret\n    metadata: {name: s}\n    data: {k: c2VjcmV0bHk=}\n'
    const text = `apiVersion: v1\nkind: List\nitems:\n  - ${secret}  - apiVersion: v1\n    kind: Pod\n    metadata: {name: p}\n`
    const [, second] = resourcesOf({ path: 'all.yaml', text })

    expect(excerpt(second!, ['apiVersion']).lines).toEqual(['  - apiVersion: v1', '    kind: Pod'])
  })

  test('a secret in a comment', () => {
    const text = pod.replace('name: web', `name: web # ${key}`)

    expect(excerpt(resourceIn(text), ['metadata', 'name']).lines.join('\n')).not.toContain(key)
  })

  test('what a template prints into the resource', () => {
    const [resource] = renderedFrom(pod, pod)

    const { lines } = excerpt(resource!, ['spec', 'containers', 0, 'env', 0, 'value'])

    expect(lines.join('\n')).not.toContain(password)
  })
})

test('cuts long lines around what it marks', () => {
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata: {a: ${'x'.repeat(3000)}, mark: here, b: ${'y'.repeat(3000)}}\n`

  const { lines, highlight } = excerpt(resourceIn(text), ['data', 'mark'])

  const line = lines[highlight.line - 3]!
  expect(line).toHaveLength(200)
  expect(line.slice(highlight.column - 1, highlight.endColumn - 1)).toBe('mark: here')
  expect(line.startsWith('…') && line.endsWith('…')).toBe(true)
})
