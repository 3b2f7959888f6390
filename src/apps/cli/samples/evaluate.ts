import { type Control, type Fact, type FactName, newestVersion, type SourceText } from '#model'
import { type EngineFinding, evaluate, type Evaluation, select, summarise } from '#engine'
import { buildInventory } from '#inventory'
import { indexDocument, lineMap, locatePath } from '#yaml'
import type { Expectation, SampleCase } from './parse.ts'
import { resourcesOf } from './resources.ts'

/** What one control says of one case. */
export interface CaseEvaluation extends Evaluation {
  /** Where each finding is reported, in the order of the text. */
  readonly reported: readonly Expectation[]
}

export function evaluateCase(control: Control, text: SourceText, sample: SampleCase): CaseEvaluation {
  const params = { off: false, params: sample.params }
  const profile = select([control], {
    personas: [],
    frameworks: [],
    controls: { [control.id]: params },
    only: [],
  })
  const inventory = buildInventory({
    resources: resourcesOf(text, sample.documents, sample.values),
    coverage: [{ of: '*', state: 'given' }],
    facts: factNames(sample.facts).map((fact): Fact => ({
      fact,
      value: sample.facts[fact]!,
      provenance: 'a sample',
    })),
  })
  const { pssVersion } = sample
  const evaluation = summarise(
    evaluate(inventory, {
      kubernetesVersion: sample.kubernetesVersion ?? newestVersion,
      ...(pssVersion !== undefined && { pssVersion }),
      profiles: [profile],
      profileOf: () => 0,
    }),
  )
  const reported = evaluation.findings.map((finding) => ({
    line: lineOf(text.text, finding) ?? sample.line,
    control: finding.control,
  }))
  return { ...evaluation, reported: reported.toSorted((a, b) => a.line - b.line) }
}

function factNames(facts: SampleCase['facts']): FactName[] {
  return Object.keys(facts) as FactName[]
}

/** The line of the finding's key, or of its nearest ancestor's; undefined for one on the target as a whole. */
function lineOf(text: string, { resource, path }: EngineFinding): number | undefined {
  const origin = resource?.origin
  if (origin === undefined || origin.type === 'cluster') return undefined
  const index = indexDocument(text, origin)
  const place = locatePath(text, index, path)
  return lineMap(text).position((place.key ?? place.value).start).line
}
