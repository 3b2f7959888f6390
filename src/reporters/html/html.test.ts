import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hostileResult, hostileTexts } from '../testing/hostile.ts'
import { elementsOf } from '../testing/markup.ts'
import { asSaved, sampleOptions, sampleResult } from '../testing/result.ts'
import { html } from './html.ts'
import { script, scriptHash } from './script.ts'
import { styles } from './styles.ts'

const print = (result = sampleResult): string => html(result, sampleOptions, asSaved)

describe('html', () => {
  test('lets only its own script run, and loads nothing', () => {
    const printed = print()

    expect(scriptHash).toBe(`sha256-${createHash('sha256').update(script).digest('base64')}`)
    expect(printed).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'`,
    )
    expect(printed).not.toMatch(/\b(?:src|href|url|import)\s*[=(]/)
  })

  test.each(Object.entries(hostileTexts))('has no element that a name of %s brings', (_, text) => {
    const elements = elementsOf(print(hostileResult(text)), ['meta', 'input'])

    const withoutCode = (names: readonly string[]): string[] => names.filter((name) => name !== 'code')
    expect(withoutCode(elements)).toEqual(
      withoutCode(elementsOf(print(hostileResult('x')), ['meta', 'input'])),
    )
  })

  test('says what was not seen, and never calls nothing found a pass', () => {
    const { summary } = sampleResult
    const none = { critical: 0, high: 0, medium: 0, low: 0 }

    expect(print({ ...sampleResult, findings: [], summary: { ...summary, findings: none } })).toContain(
      'No findings but 1 accepted in what was read (6 resources).',
    )
    expect(
      print({ ...sampleResult, findings: [], summary: { ...summary, findings: none, resources: 0 } }),
    ).toContain('No resources found: nothing was judged.')
  })

  test('shows two thousand findings and says how many more there are', () => {
    const findings = Array.from({ length: 2005 }, (_, index) => ({
      ...sampleResult.findings[0]!,
      fingerprint: `f1:${index}`,
    }))

    const printed = print({ ...sampleResult, findings })

    expect(printed.match(/<details class="finding"/g)).toHaveLength(2000)
    expect(printed).toContain('5 more findings, the least urgent, not shown here')
  })
})

describe.each([
  ['light', styles.slice(0, styles.indexOf('@media'))],
  ['dark', styles.slice(styles.indexOf('@media'))],
])('the %s theme', (_, theme) => {
  const color = (name: string): string => new RegExp(`--${name}:(#[0-9a-f]+)`).exec(theme)![1]!

  test.each(['text', 'dim', 'critical', 'high', 'medium', 'low', 'ok'])(
    'shows %s at 4.5 to 1 or better',
    (name) => {
      const ratios = ['back', 'panel', 'inner'].map((ground) => contrast(color(name), color(ground)))

      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('shows text on the marked line at 4.5 to 1 or better', () => {
    expect(contrast(color('text'), color('mark'))).toBeGreaterThanOrEqual(4.5)
  })
})

/** As WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const digits = color.length === 4 ? color.slice(1).replaceAll(/./g, '$&$&') : color.slice(1)
  const [red, green, blue] = (digits.match(/../g) ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
