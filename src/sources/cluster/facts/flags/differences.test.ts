import { expect, test } from 'vitest'
import type { Flags } from '#model'
import { differingFlags } from './differences.ts'

const on = (node: string, flags: Flags, ...addresses: readonly string[]) => ({
  node,
  flags,
  addresses,
  provenance: '',
})

test.each([
  [
    'addresses that the process announces',
    on('a', {
      'advertise-client-urls': 'https://10.0.0.1:2379',
      'listen-client-urls': 'https://127.0.0.1:2379,https://10.0.0.1:2379',
    }),
    on('b', {
      'advertise-client-urls': 'https://10.0.0.12:2379',
      'listen-client-urls': 'https://127.0.0.1:2379,https://10.0.0.12:2379',
    }),
    [],
  ],
  [
    'addresses of its node',
    on('a', { 'bind-address': 'fd00::1' }, 'fd00::1'),
    on('b', { 'bind-address': 'fd00::2' }, 'fd00::2'),
    [],
  ],
  [
    'the name of its node',
    on('a', { 'cert-file': '/pki/a/tls.crt' }),
    on('b', { 'cert-file': '/pki/b/tls.crt' }),
    [],
  ],
  [
    'other values',
    on('a', { profiling: 'false', v: '2' }),
    on('b', { profiling: 'true' }),
    ['profiling', 'v'],
  ],
  [
    'another address',
    on('a', { 'bind-address': '0.0.0.0' }, '10.0.0.1'),
    on('b', { 'bind-address': '10.0.0.2' }, '10.0.0.2'),
    ['bind-address'],
  ],
])('%s', (_, a, b, expected) => {
  expect(differingFlags([a, b])).toEqual(expected)
})
