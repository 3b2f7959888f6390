import type { Control, FileEdit, SourceText } from '#model'
import { planTogether } from '#fix'
import { evaluateCase } from './evaluate.ts'
import { parseSamples } from './parse.ts'

/** A control's samples after all its fixes, and what still is wrong with them. */
export interface FixedSamples {
  /** The same text where there is nothing to fix. */
  readonly text: string
  readonly failures: readonly string[]
}

/** Applies every fix that the samples offer, and evaluates again: what had a fix must be gone, what had none must stay. */
export function fixSamples(control: Control, text: SourceText): FixedSamples {
  const cases = parseSamples(text.text)
  const found = cases.map((sample) => evaluateCase(control, text, sample).findings)
  const plan = planTogether(
    found
      .flat()
      .flatMap(({ resource, fix }) => (resource && fix ? [{ resource, operations: fix.operations }] : [])),
  )
  const fixed = applied(text.text, plan.edits)
  const refused = [...plan.refused.values()]
  return {
    text: fixed,
    failures: [...refused, ...remaining(control, { ...text, text: fixed }, found.map(withoutFix))],
  }
}

function withoutFix(findings: readonly { readonly fix?: unknown }[]): number {
  return findings.filter(({ fix }) => fix === undefined).length
}

function remaining(control: Control, text: SourceText, expected: readonly number[]): string[] {
  return parseSamples(text.text).flatMap((sample, index) => {
    const left = evaluateCase(control, text, sample).findings
    if (left.length === expected[index]) return []
    const said = left.map(({ message }) => message).join('; ') || 'nothing'
    return [
      `after its fixes, \`${sample.title}\` should have ${expected[index]} findings left, and has: ${said}`,
    ]
  })
}

function applied(text: string, edits: readonly FileEdit[]): string {
  const bytes = Buffer.from(text)
  const pieces: Buffer[] = []
  let from = 0
  for (const edit of edits) {
    pieces.push(bytes.subarray(from, edit.start), Buffer.from(edit.text))
    from = edit.end
  }
  return Buffer.concat([...pieces, bytes.subarray(from)]).toString()
}
