import { describe, expect, test } from 'vitest'
import type { Flags } from '#model'
import { asGiven } from '../components/component.ts'
import { effectiveConfiguration } from './kubelet-configuration.ts'
import { nodeRoot } from '../reading/node-root.ts'
import { type Entry, inTree } from '../testing/tree.ts'
import { UnreadList } from '../reading/unread.ts'

const file = '/var/lib/kubelet/config.yaml'
const folder = '/etc/kubernetes/kubelet.conf.d'

function effective(flags: Flags, entries: Readonly<Record<string, Entry>> = {}) {
  return inTree(entries, (root) => {
    const unread = new UnreadList()
    const component = { flags, provenance: 'a test', onNode: asGiven }
    return { result: effectiveConfiguration(nodeRoot(root), component, unread), unread: unread.entries }
  })
}

describe('the configuration of a kubelet', () => {
  test('is what flags default to where there is no file', () => {
    const { result } = effective({ 'anonymous-auth': 'false' })

    expect(result?.value).toEqual({
      authentication: { anonymous: { enabled: false }, webhook: { enabled: false } },
      authorization: { mode: 'AlwaysAllow' },
      readOnlyPort: 10_255,
    })
  })

  test('is its file, with drop-ins by name merged over it, and flags over both', () => {
    const { result } = effective(
      { config: file, 'config-dir': folder, 'read-only-port': '0', 'feature-gates': 'A=true,B=false' },
      {
        [file]:
          'readOnlyPort: 10255\npodPidsLimit: 100\nevictionHard: {a: 1%, b: 2%}\nfeatureGates: {C: true}\n',
        [`${folder}/20-b.conf`]: 'podPidsLimit: 300\nclusterDNS: [10.0.0.3]\n',
        [`${folder}/10-a.conf`]:
          'podPidsLimit: 200\nevictionHard: {a: null, c: 3%}\nclusterDNS: [10.0.0.1, 10.0.0.2]\n',
        [`${folder}/30-c.yaml`]: 'podPidsLimit: 400\n',
      },
    )

    expect(result?.value).toEqual({
      readOnlyPort: 0,
      podPidsLimit: 300,
      evictionHard: { b: '2%', c: '3%' },
      clusterDNS: ['10.0.0.3'],
      featureGates: { A: true, B: false, C: true },
    })
    expect(result?.files).toEqual([file, `${folder}/10-a.conf`, `${folder}/20-b.conf`])
  })

  test.each([
    ['its file is not there', {}, 'there is no such file'],
    ['its file is no YAML', { [file]: 'a: [' }, 'it is no YAML'],
    [
      'its file leads in a circle',
      { [file]: { link: 'config.yaml' } },
      'its symbolic links lead in a circle',
    ],
  ])('is unknown where %s', (_, entries, reason) => {
    const { result, unread } = effective({ config: file }, entries)

    expect(result).toBeUndefined()
    expect(unread).toEqual([{ fact: 'kubelet-configuration', path: file, reason }])
  })
})
