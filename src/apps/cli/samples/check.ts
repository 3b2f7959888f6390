import type { Control, SourceText } from '#model'
import { type CaseEvaluation, evaluateCase } from './evaluate.ts'
import { type Expectation, parseSamples, type SampleCase, SampleError } from './parse.ts'

/** Why a case of a sample file does not hold. */
export interface SampleFailure {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** Everything in a control's samples that does not hold; empty when all do. */
export function checkSamples(control: Control, text: SourceText): SampleFailure[] {
  let cases: SampleCase[]
  try {
    cases = parseSamples(text.text)
  } catch (error) {
    if (error instanceof SampleError) return [{ file: text.path, line: 1, message: error.message }]
    throw error
  }
  return cases.flatMap((sample) =>
    checkCase(sample, evaluateCase(control, text, sample)).map((message) => ({
      file: text.path,
      line: sample.line,
      message: `${sample.verdict}: ${sample.title}: ${message}`,
    })),
  )
}

function checkCase(
  { verdict, expected }: SampleCase,
  { reported, unevaluated, outcomes }: CaseEvaluation,
): string[] {
  const internal = unevaluated.filter(({ code }) => code === 'internal').map(({ message }) => message)
  const counts = Object.values(outcomes)[0]!
  const wrong: Readonly<Record<SampleCase['verdict'], boolean>> = {
    bad: expected.length === 0,
    good: expected.length > 0 || counts.pass === 0,
    'not evaluated': counts.notEvaluated === 0,
    'not applicable': counts.notApplicable === 0,
  }
  const verdictWrong = wrong[verdict]
    ? [`the heading says ${verdict}, the outcomes are ${JSON.stringify(counts)}`]
    : []
  return [...internal, ...compare(expected, reported), ...verdictWrong]
}

function compare(expected: readonly Expectation[], reported: readonly Expectation[]): string[] {
  const texts = (list: readonly Expectation[]): string =>
    list.map(({ line, control }) => `${control} at line ${line}`).join(', ')
  return texts(expected) === texts(reported)
    ? []
    : [`expected ${texts(expected) || 'nothing'}; reported ${texts(reported) || 'nothing'}`]
}
