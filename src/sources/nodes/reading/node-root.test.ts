import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeRoot } from './node-root.ts'
import { inTree } from '../testing/tree.ts'

describe('the file system of a node', () => {
  test.each([
    ['a relative link', '/a/link', { '/a/link': { link: 'file' }, '/a/file': 'x' }],
    ['a link from its root', '/a/link', { '/a/link': { link: '/b/file' }, '/b/file': 'x' }],
    ['a link of a folder', '/a/b/file', { '/a/b': { link: '../c' }, '/c/file': 'x' }],
    ['a link that climbs over its root', '/a/link', { '/a/link': { link: '../../../../b' }, '/b': 'x' }],
  ])('follows %s inside', (_, path, entries) => {
    inTree(entries, (root) => {
      expect(nodeRoot(root).read(path)).toEqual({ value: 'x' })
    })
  })

  test('does not leave itself by a link to a path outside', () => {
    inTree({ '/outside': 'secret', '/node/link': { link: '../outside' } }, (folder) => {
      const root = nodeRoot(join(folder, 'node'))

      expect(root.read('/link')).toBeUndefined()
      expect(root.read('/../outside')).toBeUndefined()
      expect(root.list('/..')).toEqual({ value: ['link'] })
    })
  })

  test('gives up on links in a circle', () => {
    inTree({ '/a': { link: 'b' }, '/b': { link: 'a' } }, (root) => {
      expect(nodeRoot(root).read('/a')).toEqual({ reason: 'its symbolic links lead in a circle' })
    })
  })

  test('reads neither a folder, a device nor a file of more than a mebibyte', () => {
    inTree({ '/folder/file': '', '/large': 'x'.repeat(1024 * 1024 + 1) }, (folder) => {
      const root = nodeRoot(folder)

      expect(root.read('/folder')).toEqual({ reason: 'it is no ordinary file' })
      expect(nodeRoot('/').read('/dev/null')).toEqual({ reason: 'it is no ordinary file' })
      expect(root.read('/large')).toEqual({ reason: 'it is larger than 1 MiB' })
    })
  })

  test('says of what is not there that it is not there', () => {
    inTree({ '/file': 'x' }, (folder) => {
      const root = nodeRoot(folder)

      expect([root.read('/none'), root.locate('/file/below'), root.list('/none')]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
    })
  })

  test('reads files that say they are empty, as those of /proc do', () => {
    const found = nodeRoot('/').read('/proc/self/status')

    expect(found).toMatchObject({ value: expect.stringContaining('Name:') })
  })
})
