import { describe, expect, test } from 'vitest'
import { formatNames, reporters } from './index.ts'
import { hostileResult, hostileTexts } from './testing/hostile.ts'
import { asSaved, sampleOptions } from './testing/result.ts'

const all = Object.entries(hostileTexts).map(([name, text]) => ({ name, text }))

/** All that acts on a terminal, but the line ends that a report is made of. */
// oxlint-disable-next-line no-control-regex
const acting = /[\0-\t\v\f\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/

async function print(format: keyof typeof reporters, text: string): Promise<string> {
  const report = await reporters[format]()
  return report(hostileResult(text), { ...sampleOptions, all: true, paths: [text] }, asSaved)
}

describe.each(formatNames)('%s', (format) => {
  test.each(all)('prints $name as text, whatever reads it', async ({ text }) => {
    const printed = await print(format, text)

    expect(printed).not.toMatch(acting)
    expect(printed).not.toContain('##[')
    expect(printed.isWellFormed()).toBe(true)
  })

  test.each(all)('begins no line with a workflow command because of $name', async ({ text }) => {
    const printed = await print(format, text)

    const commands = printed.split('\n').filter((line) => /^\s*::/.test(line))
    const isOwn = (line: string): boolean => /^::(error|warning|notice) [^:]*title=[^:]*::/.test(line)
    expect(commands.filter((line) => format !== 'github' || !isOwn(line))).toEqual([])
  })
})

test.each(['text', 'junit', 'github', 'markdown', 'html', 'csv'] as const)(
  '%s shows of a name of a megabyte only the beginning',
  async (format) => {
    const printed = await print(format, 'x'.repeat(1_000_000))

    expect(printed.length).toBeLessThan(500_000)
    expect(printed).toContain('xxxxx')
  },
)
