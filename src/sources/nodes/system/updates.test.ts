import { describe, expect, test } from 'vitest'
import { nodeRoot } from '../reading/node-root.ts'
import { type Entry, inTree } from '../testing/tree.ts'
import { readUpdates } from './updates.ts'

const status = `Package: openssl
Status: install ok installed
Architecture: amd64
Version: 3.0.15-1~deb12u1

Package: bash
Status: install ok installed
Architecture: amd64
Version: 5.2.15-2

Package: sudo
Status: deinstall ok config-files
Architecture: amd64
Version: 1.9.0
`

const list = `Package: openssl
Architecture: amd64
Version: 3.0.16-1~deb12u1

Package: bash
Architecture: amd64
Version: 5.2.15-1

Package: sudo
Architecture: amd64
Version: 1.9.13
`

function updates(entries: Readonly<Record<string, Entry>>, kernel?: string) {
  return inTree(entries, (root) => readUpdates(nodeRoot(root), kernel))
}

describe('updates of a node', () => {
  test('are the newer versions among the security lists of what is installed', () => {
    const result = updates({
      '/var/lib/dpkg/status': status,
      '/var/lib/apt/lists/security.debian.org_debian-security_dists_bookworm-security_main_binary-amd64_Packages':
        list,
    })

    expect(result).toEqual({ security: ['openssl'], rebootRequired: false })
  })

  test('are unknown without such lists', () => {
    expect(updates({ '/var/lib/dpkg/status': status })).toBeUndefined()
  })

  test.each([
    ['the file of Debian', { '/run/reboot-required': '' }, undefined, true],
    [
      'a newer kernel',
      { '/lib/modules/6.1.0-18-amd64/a': '', '/lib/modules/6.1.0-21-amd64/a': '' },
      '6.1.0-18-amd64',
      true,
    ],
    [
      'a newer kernel of another flavour',
      { '/lib/modules/6.1.0-18-amd64/a': '', '/lib/modules/6.1.0-21-rt-amd64/a': '' },
      '6.1.0-18-amd64',
      undefined,
    ],
    ['a kernel that is not installed', { '/lib/modules/6.1.0-21-amd64/a': '' }, '6.1.0-18-amd64', undefined],
  ])('know by %s whether a restart is due', (_, entries, kernel, expected) => {
    expect(updates(entries as Record<string, Entry>, kernel)?.rebootRequired).toBe(expected)
  })
})
