import type { Finding, Result } from '#model'
import { sampleResult } from './result.ts'

/** Names that somebody chose so that a report does something: one for each reader of reports. */
export const hostileTexts = {
  ansi: '\u001B[31mred\u001B[0m \u009B2J',
  annotation: '::error file=x::owned',
  legacyCommand: '##[add-matcher]evil.json',
  newline: 'first\n::warning::second\r\nthird',
  percent: '100% %0A %25',
  markdown: '``[click](http://evil.example) | *x* @everyone #1 <img src=x>',
  markup: `</script><script>alert(1)</script><b onclick='x'>"&]]>`,
  formula: '=cmd("calc")',
  bidirectional: 'abc\u202Edcba\u2066x',
  separators: 'a\u2028b\u2029c\u0085d',
  surrogate: 'half \uD800 pair',
  placeholder: '{0} [text](javascript:x)',
} as const

/** The sample with a text from outside wherever a result can hold one. */
export function hostileResult(text: string): Result {
  const poisoned = sampleResult.findings.map((finding, index) => poison(finding, text, index))
  return {
    ...sampleResult,
    target: { ...sampleResult.target, sources: [text] },
    findings: poisoned,
    notEvaluated: sampleResult.notEvaluated.map((row) => ({
      ...row,
      reason: { ...row.reason, message: text },
      resources: [text],
    })),
    diagnostics: sampleResult.diagnostics.map((one) => ({
      ...one,
      message: text,
      hint: text,
      location: { file: text, line: 1, column: 1 },
    })),
  }
}

function poison(finding: Finding, text: string, index: number): Finding {
  const { resource, location, excerpt, fix, exception } = finding
  return {
    ...finding,
    fingerprint: `f1:${index}`,
    message: `container \`${text}\` runs privileged`,
    breadcrumb: `spec › containers[${text}]`,
    path: ['spec', text],
    ...(resource && { resource: { ...resource, namespace: text, name: text } }),
    ...(location && {
      location: { ...location, file: text, values: text, dependency: { name: text, version: text } },
    }),
    ...(excerpt && {
      excerpt: {
        ...excerpt,
        lines: [text.replaceAll(/[\r\n]/g, ' '), `  ${text.replaceAll(/[\r\n]/g, ' ')}`],
      },
    }),
    related: finding.related.map((one) => ({ ...one, message: text })),
    renderings: [text],
    ...(fix && {
      fix: {
        ...fix,
        ...(fix.diff && { diff: [`+${text}`] }),
        ...(fix.refused !== undefined && { refused: text }),
      },
    }),
    ...(exception && { exception: { ...exception, reason: text } }),
  }
}
