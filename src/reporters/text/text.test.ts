import { describe, expect, test } from 'vitest'
import type { Finding, Result, Severity } from '#model'
import type { ReportOptions } from '../reporter.ts'
import { asSaved, sampleOptions, sampleResult } from '../testing/result.ts'
import { columnsOf } from './cells.ts'
import { text } from './text.ts'

const print = (result: Partial<Result>, options: Partial<ReportOptions> = {}): string =>
  text({ ...sampleResult, ...result }, { ...sampleOptions, ...options }, asSaved)

const headings = (printed: string): string[] =>
  printed.match(/(?<=^(?:critical|high|medium|low)\[)[^\]]*/gm) ?? []

const [first] = sampleResult.findings as [Finding]

const finding = (control: string, severity: Severity, name: string): Finding => ({
  ...first,
  control,
  severity,
  fingerprint: `f1:${control}:${name}`,
  location: { ...first.location!, file: `${name}.yaml` },
})

describe('blocks', () => {
  test('come by severity, then number of places, then id', () => {
    const findings = [
      finding('b-once', 'high', 'x'),
      finding('a-once', 'high', 'x'),
      finding('twice', 'high', 'x'),
      finding('twice', 'high', 'y'),
      finding('worst', 'critical', 'x'),
    ]

    const printed = print({ findings })

    expect(headings(printed)).toEqual(['worst', 'twice', 'a-once', 'b-once'])
  })

  test('join the controls of a family that are in one container, with one diff and one command', () => {
    const printed = print({}, { width: 140 })

    expect(printed).toContain(
      'medium[container-hardening]  container `api` runs without the usual hardening (2): no-seccomp-profile, capabilities-not-dropped',
    )
    expect(headings(printed)).not.toContain('no-seccomp-profile')
    expect(printed).toMatch(/\+ seccompProfile:\n.*\+ {3}type: RuntimeDefault\n.*\+ capabilities:/)
    expect(printed).toContain('--only container-hardening deploy')
  })

  test('name as many controls of a family as fit into the width', () => {
    const printed = print({}, { width: 105 })

    expect(printed).toContain(
      'medium[container-hardening]  container `api` runs without the usual hardening (2): no-seccomp-profile, …\n',
    )
  })

  test('are at most ten, and say how many more there are', () => {
    const findings = Array.from({ length: 41 }, (_, index) => finding(`control-${index}`, 'low', 'x'))

    const printed = print({ findings })
    const all = print({ findings }, { all: true })

    expect(headings(printed)).toHaveLength(10)
    expect(printed).toContain('\n31 more: --all\n')
    expect(headings(all)).toHaveLength(41)
    expect(all).not.toContain('--all')
  })

  test('of a large result fit in 80 lines with the closing ones', () => {
    const findings = Array.from({ length: 2000 }, (_, index) =>
      finding(`control-${index % 20}`, 'high', `x${index}`),
    )

    const printed = print({ findings, frameworks: [], diagnostics: [], notEvaluated: [] })

    expect(printed.split('\n').length).toBeLessThanOrEqual(80)
  })

  test('ask for the details of all places that are shown in one call', () => {
    const asked: (readonly Finding[])[] = []

    text(sampleResult, sampleOptions, (findings) => {
      asked.push(findings)
      return findings
    })

    expect(asked.map((findings) => findings.map(({ fingerprint }) => fingerprint))).toContainEqual([
      'f1:api',
      'f1:no-seccomp-profile',
      'f1:capabilities-not-dropped',
      'f1:chart',
      'f1:default',
    ])
  })

  test('leave out what is excepted', () => {
    const printed = print({})

    expect(printed).not.toContain('node-agent')
  })

  test('say what is new where a baseline is in use', () => {
    const old = { ...finding('mixed', 'high', 'a'), new: false }
    const fresh = { ...finding('mixed', 'high', 'b'), new: true }

    const printed = print({ findings: [old, fresh, { ...finding('fresh', 'high', 'c'), new: true }] })

    expect(printed).toMatch(/^high\[mixed\].*\(1 new\)$/m)
    expect(printed).toMatch(/^high\[fresh\].*\(new\)$/m)
  })

  test('say of a chart what is approximate, where the value is set, whose template it is, and how it was rendered', () => {
    const printed = print({})

    expect(printed).toContain('charts/web/templates/pod.yaml:12:1 (approximate; rendered line 40)')
    expect(printed).toContain(
      'from dependency redis 18.1.0   set in values.yaml: image.tag   rendered as prod, staging',
    )
    expect(printed).toContain('(no edit: the value comes from a template)')
  })
})

describe('the code frame', () => {
  const framed = (line: string, column: number, endColumn: number): string[] => {
    const excerpt = { firstLine: 7, lines: [line], highlight: { line: 7, column, endColumn } }
    const printed = print({ findings: [{ ...first, excerpt }] }, { width: 80 })
    return printed
      .split('\n')
      .filter((one) => / (7 )?│ +(?!spec)/.test(one) && !/why|fix/.test(one))
      .slice(1, 3)
  }

  test.each([
    ['plain text', '        privileged: true', 9, 25],
    ['wide characters', '  이름: 한국어 # 注意', 7, 10],
    ['a tab', '  key:\tvalue', 8, 13],
    ['a character that is shown as its escape', '  a\u202Eb: 1', 6, 7],
    ['a place far to the right', `  ${'x'.repeat(300)}: value`, 305, 310],
  ])('marks the place in %s', (_, line, column, endColumn) => {
    const [source = '', marker = ''] = framed(line, column, endColumn)

    const before = columnsOf(marker.slice(0, marker.indexOf('^')))
    const length = marker.length - marker.indexOf('^')
    expect(cellsBetween(source, before, before + length)).toBe(line.slice(column - 1, endColumn - 1))
    expect(columnsOf(source)).toBeLessThanOrEqual(80)
  })
})

/** The characters of a line that a terminal shows from one column to another. */
function cellsBetween(line: string, from: number, to: number): string {
  let at = 0
  let found = ''
  for (const character of line) {
    if (at >= from && at < to) found += character
    at += columnsOf(character)
  }
  return found
}

describe('what surrounds it', () => {
  test('is ASCII where the terminal shows no more', () => {
    const printed = print({}, { unicode: false })

    // oxlint-disable-next-line no-control-regex
    expect(printed).toMatch(/^[\x00-\x7F]*$/)
  })

  test('has no rules below 80 columns', () => {
    const printed = print({}, { width: 79 })

    expect(printed).not.toMatch(/[╭│├╰]/)
  })

  test('wraps prose at the width, and never inside a path or a command', () => {
    const why =
      'one of the words that make a reason longer than any terminal is wide, said in deploy/a/very/long/path.yaml twice'
    const controls = { 'privileged-container': { ...sampleResult.controls['privileged-container']!, why } }

    const printed = print({ controls, findings: [first] }, { width: 80 })

    expect(printed).toContain('deploy/a/very/long/path.yaml')
    expect(printed.split('\n').filter((line) => line.includes('words') && line.length > 80)).toEqual([])
  })

  test('is coloured only if asked for, and the same beneath', () => {
    const colored = print({}, { color: true })

    // oxlint-disable-next-line no-control-regex
    expect(colored.replace(/\u001B\[[\d;]*m/g, '')).toBe(print({}))
    expect(colored).toContain('\u001B[31mhigh[privileged-container]\u001B[0m')
    expect(print({})).not.toContain('\u001B')
  })

  test('when quiet is the errors and the closing lines, coloured or not', () => {
    const printed = print({}, { quiet: true, color: true })

    expect(printed).toContain('error[yaml-syntax]')
    expect(printed).not.toContain('quote the value')
    expect(printed).not.toContain('warning[')
    expect(headings(printed)).toEqual([])
  })

  test('quotes paths that a shell would take apart', () => {
    const printed = print({}, { paths: ["my charts/it's", '$(reboot)', '-rf'] })

    expect(printed).toContain(String.raw`fix --unsafe --diff 'my charts/it'\''s' '$(reboot)' ./-rf`)
  })
})

describe('other groupings', () => {
  test('list the findings under what they are in, worst group first', () => {
    const printed = print({}, { groupBy: 'file' })

    const groups = printed.split('\n').filter((line) => /^(deploy|charts|no file)/.test(line))
    expect(groups).toEqual([
      'deploy/api.yaml',
      'deploy/worker.yaml',
      'charts/web/templates/pod.yaml',
      'no file',
    ])
  })

  test('name the resource, the file or the namespace once', () => {
    const byResource = print({}, { groupBy: 'resource' })
    const byNamespace = print({}, { groupBy: 'namespace' })

    expect(byResource.match(/Deployment shop\/api/g)).toHaveLength(1)
    expect(byNamespace.match(/^(shop|no namespace)$/gm)).toEqual(['shop', 'no namespace'])
  })

  test('show twenty findings of a group', () => {
    const findings = Array.from({ length: 25 }, (_, index) => finding(`control-${index}`, 'low', 'x'))

    const printed = print({ findings }, { groupBy: 'file' })

    expect(printed).toContain('  5 more: --all')
    expect(headings(printed.replaceAll(/^ +\S+ +/gm, ''))).toHaveLength(20)
  })
})
