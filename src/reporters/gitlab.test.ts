import { describe, expect, test } from 'vitest'
import { gitlab } from './gitlab.ts'
import { asSaved, sampleOptions, sampleResult } from './testing/result.ts'

interface Row {
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

const read = (result = sampleResult): Row[] => JSON.parse(gitlab(result, sampleOptions, asSaved)) as Row[]

describe('gitlab', () => {
  test('has the open findings that are in a file, graded as GitLab does, after what could not be read', () => {
    const rows = read()

    expect(
      rows.map(({ severity, location }) => `${severity} ${location.path}:${location.lines.begin}`),
    ).toEqual([
      'blocker deploy/broken.yaml:3',
      'critical deploy/api.yaml:31',
      'critical deploy/worker.yaml:18',
      'major deploy/api.yaml:29',
      'major deploy/api.yaml:29',
      'major charts/web/templates/pod.yaml:12',
    ])
  })

  test('gives every row a fingerprint of its own', () => {
    const [error] = sampleResult.diagnostics
    const rows = read({ ...sampleResult, diagnostics: [error!, error!, error!] })

    expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(rows.length)
  })
})
