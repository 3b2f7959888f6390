import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Result } from '#model'
import { jsonText } from './json-text.ts'
import { json } from './json.ts'
import { asSaved, sampleOptions, sampleResult } from './testing/result.ts'

describe('json', () => {
  test('is the result with the details of all findings, asked for in one call', () => {
    let calls = 0

    const printed = json(sampleResult, sampleOptions, (findings) => {
      calls++
      return findings.map((finding) => ({ ...finding, message: 'detailed' }))
    })

    const expected = {
      ...sampleResult,
      findings: sampleResult.findings.map((finding) => ({ ...finding, message: 'detailed' })),
    }
    expect(JSON.parse(printed)).toEqual(expected)
    expect(calls).toBe(1)
  })

  test('is the same however often it is printed and read', () => {
    const once = json(sampleResult, sampleOptions, asSaved)

    const twice = json(JSON.parse(once) as Result, sampleOptions, asSaved)

    expect(twice).toBe(once)
  })
})

describe('jsonText', () => {
  test('keeps every value, whatever its characters', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('escapes what a terminal or a build server obeys', () => {
    const printed = jsonText({ name: '\u009B31m ##[error] \u202E' })

    expect(printed).toBe('{\n  "name": "\\u009b31m \\u0023#[error] \\u202e"\n}\n')
  })
})
