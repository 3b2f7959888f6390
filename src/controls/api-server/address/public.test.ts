import { describe, expect, test } from 'vitest'
import { isPublicAddress, isWide } from './public.ts'

describe('isPublicAddress', () => {
  test.each(['8.8.8.8', '172.32.0.1', '100.63.255.255', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test.each([
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '127.0.0.1',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '300.1.1.1',
    '1::2::3',
    'api.shop.example',
  ])('not: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

test('isWide tells ranges that limit nothing', () => {
  expect(['0.0.0.0/0', '::/0', '128.0.0.0/1', '*'].every(isWide)).toBe(true)
  expect(['203.0.113.0/24', '10.0.0.0/8', '2001:db8::/32', '203.0.113.7', 'office'].some(isWide)).toBe(false)
})
