import { describe, expect, test } from 'vitest'
import { shapeProblems } from './shape.ts'

const requirement = { id: 'a', title: 'A', mapping: 'full', controls: [{ control: 'host-pid', since: 30 }] }
const framework = {
  id: 'f',
  title: 'F',
  version: '1.37',
  url: 'https://example.com',
  versions: 'kubernetes',
  requirements: [requirement],
}

describe('shapeProblems', () => {
  test('says nothing of a framework', () => {
    const found = shapeProblems(framework, 'f')

    expect(found).toEqual([])
  })

  test('names keys that are missing, unknown or of the wrong kind', () => {
    const found = shapeProblems({ ...framework, version: 1.37, url: undefined, extra: true }, 'f')

    expect(found).toEqual([
      'the framework has an unknown key `extra`',
      'the framework: `version` is not as it should be',
      'the framework: `url` is missing',
    ])
  })

  test('looks into requirements and their lines', () => {
    const wrong = { ...requirement, controls: [{ control: 'host-pid', since: '1.30' }] }

    const found = shapeProblems({ ...framework, requirements: [wrong, 'x'] }, 'f')

    expect(found).toEqual(['line 1 of `a`: `since` is not as it should be', 'requirement 2 is no mapping'])
  })

  test('lets a requirement be short, but for a title of its own or of another', () => {
    const short = [
      { id: 'a', title: 'A' },
      { id: 'b', as: 'g/a' },
      { id: 'c', controls: ['host-pid'] },
    ]

    const found = shapeProblems({ ...framework, extends: 'g', without: ['x'], requirements: short }, 'f')

    expect(found).toEqual(['`c` has no title'])
  })

  test('knows what an edition is made for', () => {
    const edition = { of: 'list', platform: 'eks', since: 30 }

    expect(shapeProblems({ ...framework, edition }, 'f')).toEqual([])
    expect(shapeProblems({ ...framework, edition: { ...edition, platform: 'esk' } }, 'f')).toEqual([
      'the framework: `edition` is not as it should be',
    ])
  })

  test('holds the id against the file name', () => {
    const found = shapeProblems(framework, 'g')

    expect(found).toEqual(['its id is `f`, the file name says `g`'])
  })
})
