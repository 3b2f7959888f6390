import { describe, expect, test } from 'vitest'
import { isAffected, parseRelease } from './release.ts'

describe('releases', () => {
  test.each([
    ['v1.20.7', [1, 20, 7]],
    ['v1.33.4-eks-3025e55', [1, 33, 4]],
    ['containerd://1.6.0-rc.1', [1, 6, 0]],
    ['5.15.12-talos', [5, 15, 12]],
    ['containerd://Unknown', undefined],
    ['1.20', undefined],
    ['', undefined],
  ])('%s is read as %j', (text, expected) => {
    const release = parseRelease(text)

    expect(release).toEqual(expected)
  })

  test('are affected from the first with the flaw to the last before its repair', () => {
    const ranges = [
      { from: [1, 5, 0], fixed: [1, 5, 10] },
      { from: [1, 6, 0], fixed: [1, 6, 1] },
    ] as const

    const verdicts = ['1.4.9', '1.5.0', '1.5.9', '1.5.10', '1.6.0', '1.6.1'].map((text) =>
      isAffected(parseRelease(text)!, ranges),
    )

    expect(verdicts).toEqual([false, true, true, false, true, false])
  })
})
