import { describe, expect, test } from 'vitest'
import { isFalse, isLoopback, isTrue, pairsOf, secondsOf } from './values.ts'

describe('values of flags', () => {
  test('reads truth as Go does', () => {
    const read = ['true', 'T', '1', 'false', 'F', '0', 'no'].map((value) => [isTrue(value), isFalse(value)])

    expect(read).toEqual([
      [true, false],
      [true, false],
      [true, false],
      [false, true],
      [false, true],
      [false, true],
      [false, false],
    ])
  })

  test('reads pairs, a key without a value as true', () => {
    const pairs = pairsOf('A=false, B=true,C,')

    expect([...pairs]).toEqual([
      ['A', 'false'],
      ['B', 'true'],
      ['C', 'true'],
    ])
  })

  test.each([
    ['1h0m0s', 3600],
    ['1m30s', 90],
    ['250ms', 0.25],
    ['0.5h', 1800],
    ['300', Number.NaN],
    ['', Number.NaN],
  ])('reads the duration %j', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds)
  })

  test.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['::1', true],
    ['localhost', true],
    ['http://localhost:2380', true],
    ['https://[::1]:2380', true],
    ['unix:///run/etcd.sock', true],
    ['0.0.0.0', false],
    ['::', false],
    ['https://10.0.0.4:2380', false],
    ['localhost.example.com', false],
  ])('knows whether others reach %j', (address, loopback) => {
    expect(isLoopback(address)).toBe(loopback)
  })
})
