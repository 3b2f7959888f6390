import { describe, expect, test } from 'vitest'
import type { Finding, Severity } from '#model'
import { github } from './github.ts'
import { hostileResult } from './testing/hostile.ts'
import { asSaved, sampleOptions, sampleResult } from './testing/result.ts'

const [first] = sampleResult.findings as [Finding]

const of = (severity: Severity, count: number): Finding[] =>
  Array.from({ length: count }, (_, index) => ({ ...first, severity, control: `${severity}-${index}` }))

const print = (findings: readonly Finding[]): string[] =>
  github({ ...sampleResult, findings, diagnostics: [] }, sampleOptions, asSaved)
    .trim()
    .split('\n')

describe('github', () => {
  test('annotates the place of a finding', () => {
    const [line] = print([first])

    expect(line).toBe(
      '::error file=deploy/api.yaml,line=31,endLine=31,col=13,endColumn=29,title=high[privileged-container]::container `api` runs privileged',
    )
  })

  test('shows ten of a level, the worst first, and says how many more there are', () => {
    const lines = print([...of('high', 9), ...of('critical', 3), ...of('low', 12), ...of('medium', 4)])

    const levels = lines.map((line) => /^::(\w+)/.exec(line)![1])
    expect(levels).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(4).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ])
    expect(lines[0]).toContain('critical-0')
    expect(lines.at(-1)).toContain('5 more findings not shown here')
  })

  test('puts what could not be read before the findings, and leaves out what is excepted', () => {
    const printed = github(sampleResult, sampleOptions, asSaved)

    expect(printed).toMatch(/^::error file=deploy\/broken\.yaml,line=3,endLine=3,col=7,title=yaml-syntax::/)
    expect(printed).not.toContain('node-agent')
  })

  test('escapes what would end a property, a message or the command', () => {
    const [line = ''] = github(hostileResult('a,b:c%0A\r\n::stop'), sampleOptions, asSaved).split('\n')

    expect(line).toContain(String.raw`file=a%2Cb%3Ac%250A\u{d}\u{a}%3A%3Astop,line=1`)
  })
})
