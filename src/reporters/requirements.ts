import type { FrameworkResult, Reason, RequirementResult, Result, Tally } from '#model'
import { counted } from './words.ts'

/** What a requirement came to, for a person: what is inherited is told from what is not applicable. */
export type Verdict = 'fail' | 'pass' | 'inherited' | 'not applicable' | 'not evaluated' | 'manual'

const verdicts = {
  fail: 'fail',
  pass: 'pass',
  notApplicable: 'not applicable',
  notEvaluated: 'not evaluated',
  manual: 'manual',
} as const

/** A requirement as every report tells it. */
export interface RequirementRow {
  readonly id: string
  readonly title: string
  readonly verdict: Verdict
  /** What it rests on, in short: `2 bindings`, `provider: EKS`, `evidence: 14 subjects`; empty where nothing is to be said. */
  readonly detail: string
  /** Names of what the detail counts; empty where it names them itself. */
  readonly items: readonly string[]
  readonly controls: readonly string[]
}

/** The requirements of a framework, in its own order. */
export function requirementRows({ id, requirements }: FrameworkResult, { manual }: Result): RequirementRow[] {
  const reasons = new Map(
    manual.filter((row) => row.framework === id).map(({ requirement, reason }) => [requirement, reason]),
  )
  return requirements.map((requirement) => ({
    id: requirement.id,
    title: requirement.title,
    verdict: requirement.inherited === undefined ? verdicts[requirement.outcome] : 'inherited',
    controls: requirement.controls,
    ...told(requirement, reasons.get(requirement.id)),
  }))
}

function told(
  { outcome, inherited, reason, found = [], evidence }: RequirementResult,
  manual = '',
): Pick<RequirementRow, 'detail' | 'items'> {
  if (inherited !== undefined) return { detail: `provider: ${inherited}`, items: [] }
  switch (outcome) {
    case 'fail':
      return { detail: found.map(foundText).join(', '), items: found.flatMap(itemsOf) }
    case 'notEvaluated':
      return { detail: reason === undefined ? '' : reasonText(reason), items: [] }
    case 'manual':
      return evidence === undefined
        ? { detail: manual, items: [] }
        : {
            detail: `evidence: ${countText(evidence)}`,
            items: [...itemsWithRest(evidence), ...(reason ? [`not seen: ${reason.message}`] : [])],
          }
    default:
      return { detail: '', items: [] }
  }
}

/** What is missing, by what gives it where that is known. */
function reasonText({ code, message }: Reason): string {
  return code === 'intended-only' ? `kubelets not asked: ${message}` : message
}

/** `3 nodes: a, b, c`; one setting is what is said of it. */
function foundText(tally: Tally): string {
  const { of, count, items } = tally
  if (of === 'setting' && count === 1) return items[0]!
  return of === 'node' ? `${countText(tally)}: ${itemsWithRest(tally).join(', ')}` : countText(tally)
}

function itemsOf(tally: Tally): readonly string[] {
  return tally.of === 'node' || (tally.of === 'setting' && tally.count === 1) ? [] : itemsWithRest(tally)
}

function itemsWithRest({ count, items }: Tally): readonly string[] {
  return count > items.length ? [...items, `${count - items.length} more`] : items
}

/** `14 subjects` */
function countText({ of, count }: Tally): string {
  return counted(count, of, plurals[of])
}

const plurals: Readonly<Record<string, string>> = {
  'user or group': 'users or groups',
  'token or binding': 'tokens or bindings',
}

const totalWords: readonly (readonly [Verdict, string])[] = [
  ['pass', 'met'],
  ['fail', 'fail'],
  ['inherited', 'inherited'],
  ['not applicable', 'not applicable'],
  ['not evaluated', 'not evaluated'],
  ['manual', 'manual'],
]

/** `31 met  12 fail  69 inherited  11 not evaluated  8 manual  of 131`, without what there is none of. */
export function totalsText(rows: readonly RequirementRow[]): string {
  return [...totals(rows), `of ${rows.length}`].join('  ')
}

/** The same in a sentence: `31 met, 12 fail of 131`. */
export function totalsSentence(rows: readonly RequirementRow[]): string {
  return `${totals(rows).join(', ')} of ${rows.length}`
}

function totals(rows: readonly RequirementRow[]): string[] {
  return totalWords.flatMap(([verdict, word]) => {
    const count = rows.filter((row) => row.verdict === verdict).length
    return count === 0 && verdict !== 'pass' && verdict !== 'fail' ? [] : [`${count} ${word}`]
  })
}
