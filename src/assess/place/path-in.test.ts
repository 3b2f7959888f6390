import { describe, expect, test } from 'vitest'
import { pathIn } from './path-in.ts'

const app = { name: 'app', image: 'app:1', args: ['serve', 'all'] }
const proxy = { name: 'proxy', image: 'proxy:1' }

describe('the path in another object', () => {
  test('finds a named item where that object has it', () => {
    const before = { containers: [app] }
    const after = { containers: [proxy, app] }

    expect(pathIn(before, after, ['containers', 1, 'image'])).toEqual(['containers', 0, 'image'])
  })

  test('is none where that object has no item of the name', () => {
    const before = { containers: [app] }
    const after = { containers: [proxy, app] }

    expect(pathIn(before, after, ['containers', 0, 'image'])).toBeUndefined()
  })

  test('goes by number where items have no name', () => {
    expect(pathIn(app, app, ['args', 1])).toEqual(['args', 1])
  })

  test('is the same where that object has no such list', () => {
    expect(pathIn({}, { containers: [app] }, ['containers', 0, 'image'])).toEqual(['containers', 0, 'image'])
  })
})
