import { describe, expect, test } from 'vitest'
import { resolveFrameworks, type WrittenFramework } from './resolve.ts'

function file(id: string, more: Partial<WrittenFramework>): WrittenFramework {
  return { id, title: id, version: '1', url: '', versions: 'kubernetes', requirements: [], ...more }
}

const base = file('base', {
  requirements: [
    { id: '1.2', title: 'A', controls: ['host-pid'] },
    { id: '1.9', title: 'B', controls: [{ control: 'host-ipc', since: 30 }], manual: 'by eye' },
    { id: '1.10', title: 'C', manual: 'by hand' },
  ],
})

const topics = { node: { title: 'Node', section: 'a', controls: ['host-pid', 'host-ipc'] } }

function resolved(more: Partial<WrittenFramework>) {
  return resolveFrameworks([file('next', more), base], topics)[0]!.requirements
}

describe('resolveFrameworks', () => {
  test('fills in what a file leaves out', () => {
    expect(resolveFrameworks([base], topics)[0]!.requirements).toEqual([
      { id: '1.2', title: 'A', mapping: 'full', controls: [{ control: 'host-pid' }] },
      {
        id: '1.9',
        title: 'B',
        mapping: 'partial',
        controls: [{ control: 'host-ipc', since: 30 }],
        manual: 'by eye',
      },
      { id: '1.10', title: 'C', mapping: 'partial', controls: [], manual: 'by hand' },
    ])
  })

  test('takes over what it extends, without what went and with what changed, in order', () => {
    const requirements = [
      { id: '1.3', as: 'base/1.9' },
      { id: '1.10', title: 'D', controls: ['host-ipc'] },
    ]

    const found = resolved({ extends: 'base', without: ['1.9'], requirements })

    expect(found.map(({ id, title, mapping }) => [id, title, mapping])).toEqual([
      ['1.2', 'A', 'full'],
      ['1.3', 'B', 'partial'],
      ['1.10', 'D', 'full'],
    ])
  })

  test('lets a requirement say in part what it has from another', () => {
    const found = resolved({ requirements: [{ id: '7', as: 'base/1.2', title: 'E', manual: 'by nose' }] })

    expect(found).toEqual([
      { id: '7', title: 'E', mapping: 'partial', controls: [{ control: 'host-pid' }], manual: 'by nose' },
    ])
  })

  test('puts the controls of topics before its own, each once', () => {
    const [found] = resolved({
      requirements: [{ id: '7', title: 'E', topics: ['node'], controls: ['x', 'host-pid'] }],
    })

    expect(found!.controls.map(({ control }) => control)).toEqual(['host-pid', 'host-ipc', 'x'])
  })

  test.each<[Partial<WrittenFramework>, string]>([
    [{ extends: 'bsae' }, 'next: there is no framework `bsae`'],
    [{ extends: 'next' }, 'next: `next` refers to itself'],
    [{ extends: 'base', without: ['9'] }, 'next: `base` has no requirement `9`'],
    [{ requirements: [{ id: '7', as: 'base/9' }] }, 'next: there is no requirement `base/9`'],
    [{ requirements: [{ id: '7', topics: ['nodes'] }] }, 'next/7: there is no topic `nodes`'],
  ])('%j: %s', (more, message) => {
    expect(() => resolved(more)).toThrow(message)
  })
})
