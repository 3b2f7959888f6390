import { describe, expect, test } from 'vitest'
import { junit } from './junit.ts'
import { hostileResult, hostileTexts } from './testing/hostile.ts'
import { elementsOf } from './testing/markup.ts'
import { asSaved, sampleOptions, sampleResult } from './testing/result.ts'

const count = (text: string, name: string): number =>
  elementsOf(text).filter((element) => element === name).length

describe('junit', () => {
  test('fails open findings, skips what is excepted or not evaluated, and counts what could not be read as errors', () => {
    const printed = junit(sampleResult, sampleOptions, asSaved)

    expect(printed).toContain('<testsuites name="seaworthy" tests="14" failures="6" errors="1" skipped="3">')
    expect([
      count(printed, 'testcase'),
      count(printed, 'failure'),
      count(printed, 'error'),
      count(printed, 'skipped'),
    ]).toEqual([14, 6, 1, 3])
  })

  test('is no success where nothing was judged', () => {
    const printed = junit(
      {
        ...sampleResult,
        findings: [],
        controls: {},
        notEvaluated: [],
        diagnostics: [],
        summary: { ...sampleResult.summary, resources: 0 },
      },
      sampleOptions,
      asSaved,
    )

    expect(printed).toContain('errors="1"')
    expect(printed).toContain('no resources found: nothing was judged')
  })

  test.each(Object.entries(hostileTexts))('stays the same document with a name of %s', (_, text) => {
    const elements = elementsOf(junit(hostileResult(text), sampleOptions, asSaved))

    expect(elements).toEqual(elementsOf(junit(sampleResult, sampleOptions, asSaved)))
  })
})
