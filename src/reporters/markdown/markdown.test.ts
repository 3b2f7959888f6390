import { describe, expect, test } from 'vitest'
import type { Finding } from '#model'
import { hostileTexts } from '../testing/hostile.ts'
import { asSaved, sampleOptions, sampleResult } from '../testing/result.ts'
import { escapeMarkdown, escapeSummary, fenced } from './escape.ts'
import { markdown } from './markdown.ts'

const print = (result = sampleResult): string => markdown(result, sampleOptions, asSaved)

describe('markdown', () => {
  test('begins with the verdict and why', () => {
    const printed = print()

    expect(printed).toMatch(
      /^## Seaworthy: incomplete\n\n1 error, 1 verdict not evaluated; 2 at or above high/,
    )
  })

  test('fits into a comment on GitHub, whatever there is', () => {
    const long = 'word '.repeat(500)
    const findings = Array.from({ length: 3000 }, (_, index): Finding => {
      const lines = Array.from({ length: 5 }, () => long)
      const excerpt = { firstLine: 1, lines, highlight: { line: 1, column: 1, endColumn: 2 } }
      return {
        ...sampleResult.findings[0]!,
        control: `control-${index % 300}`,
        message: long,
        excerpt,
        fingerprint: `f1:${index}`,
      }
    })

    const printed = print({ ...sampleResult, findings })

    expect(printed.length).toBeLessThan(65_536)
    expect(printed).toContain('250 more controls.')
  })

  test('says what was not seen where nothing was found', () => {
    const printed = print({ ...sampleResult, findings: [] })

    expect(printed).toContain('No findings but 1 accepted in what was read (6 resources).')
    expect(printed).toContain('service accounts could not be listed')
  })
})

describe('escapeMarkdown', () => {
  test.each([
    ['a link', '[click](http://x.example)', String.raw`\[click\](http&#58;<!-- -->//x.example)`],
    ['emphasis', '*a* _b_ ~c~', String.raw`\*a\* \_b\_ \~c\~`],
    ['an element', '<img src=x>', '&lt;img src=x&gt;'],
    ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a table', 'a | b', String.raw`a \| b`],
    ['a person', '@everyone', '@<!-- -->everyone'],
    ['an issue', 'see #12', 'see #<!-- -->12'],
    ['code', 'container `api` runs', 'container <code>api</code> runs'],
    ['code that ends early', '```<b>`', '<code></code><code>&lt;b&gt;</code>'],
    ['a line end', 'a\n# b', String.raw`a\\u{a}# b`],
  ])('makes %s mean nothing but itself', (_, text, expected) => {
    const escaped = escapeMarkdown(text)

    expect(escaped).toBe(expected)
  })
})

test('escapeSummary leaves no element and calls nobody', () => {
  for (const text of Object.values(hostileTexts)) {
    expect(escapeSummary(text).replaceAll('<!-- -->', '')).not.toMatch(/[<>]/)
    expect(escapeSummary(text)).not.toMatch(/@\w/)
  }
})

test('fenced cannot be left by what is in it', () => {
  const block = fenced(['a', '````', '::error::x', '```yaml'], 'yaml')

  expect(block.split('\n')).toEqual([
    '`````yaml',
    'a',
    '````',
    String.raw`\u{3a}:error::x`,
    '```yaml',
    '`````',
  ])
})
