import { type Candidate, candidateFinder } from './candidates.ts'
import { type Piece, lexTemplate } from './lex.ts'
import { templateLines } from './line.ts'
import { outerLoops } from './loops.ts'
import { maxTree } from './max-tree.ts'
import { patternOf } from './pattern.ts'

export interface TemplateAlignment {
  /** Where a rendered line comes from, both counted from 1; undefined where nothing in the template fits. */
  lineOf(renderedLine: number): AlignedLine | undefined
}

export interface AlignedLine {
  readonly line: number
  /** False for a line that stands among the many that one action prints. */
  readonly exact: boolean
}

/** A rendered line placed on a template's line, and what was placed before it. */
interface Placed {
  readonly rendered: number
  readonly candidate: Candidate
  readonly previous: Placed | undefined
}

interface Costs {
  /** For every template line that is left out. */
  readonly skip: number
  /** For beginning a loop's body once more. */
  readonly repeat: number
  /** For going back where no loop does, in a file that defines a template and includes it. */
  readonly recall: number
}

const costs: Costs = { skip: 0.005, repeat: 0.5, recall: 2.5 }

const recalled = new Set(['define', 'block'])

/** Beyond this many pairs of lines nothing is aligned. */
const mostPairs = 20_000_000

/**
 * Finds for each line of one rendered document (of one template) the line of the Go template that printed it: the
 * most convincing way through the template, forward but for loops. Pure text; never throws.
 */
export function alignTemplate(template: string, rendered: string): TemplateAlignment {
  const placed = new Map<number, AlignedLine>()
  for (let step = bestWay(template, rendered.split('\n')); step !== undefined; step = step.previous) {
    const { pattern, absorbed } = step.candidate
    placed.set(step.rendered + 1, { line: pattern.line.number, exact: !absorbed })
  }
  return { lineOf: (renderedLine) => placed.get(renderedLine) }
}

/** The last step of the best way. */
function bestWay(template: string, rendered: readonly string[]): Placed | undefined {
  const pieces = lexTemplate(template)
  const lines = templateLines(template, pieces)
  const patterns = lines.map(patternOf).filter((pattern) => pattern !== undefined)
  const open = patterns.filter((pattern) => pattern.literal === undefined)
  if (open.length * rendered.length > mostPairs) return undefined
  const find = candidateFinder(patterns)
  const ways = waysThrough(pieces, lines.length)
  for (const [index, line] of rendered.entries()) ways.advance(index, find(line))
  return ways.best()
}

interface Ways {
  advance(rendered: number, candidates: readonly Candidate[]): void
  best(): Placed | undefined
}

/** Keeps for every template line the best way that ends there. */
function waysThrough(pieces: readonly Piece[], size: number): Ways {
  const loopEnd = loopEnds(pieces, size)
  const definesItsOwn = pieces.some((piece) => piece.type === 'action' && recalled.has(piece.keyword))
  const plain = maxTree<Placed>(size + 1)
  /** The same ways, worth more the further down, so that one look-up finds the best after skipping. */
  const sloped = maxTree<Placed>(size + 1)
  const before = (line: number, reach: number): { value: number; holder?: Placed } => {
    const forward = sloped.greatest(0, reach)
    const repeated = loopEnd[line] === 0 ? undefined : plain.greatest(line, loopEnd[line]!)
    const again = definesItsOwn ? plain.greatest(0, size) : undefined
    return [
      forward && { value: forward.value - costs.skip * line, holder: forward.holder },
      repeated && { value: repeated.value - costs.repeat, holder: repeated.holder },
      again && { value: again.value - costs.recall, holder: again.holder },
    ].reduce<{ value: number; holder?: Placed }>(
      (best, way) => (way && way.value > best.value ? way : best),
      { value: 0 },
    )
  }
  return {
    advance(rendered, candidates) {
      const steps = candidates.map((candidate) => {
        const line = candidate.pattern.line.number
        const { value, holder } = before(line, candidate.absorbed ? line : line - 1)
        return { line, value: value + candidate.gain, placed: { rendered, candidate, previous: holder } }
      })
      for (const { line, value, placed } of steps) {
        plain.raise(line, value, placed)
        sloped.raise(line, value + costs.skip * line, placed)
      }
    },
    best: () => plain.greatest(0, size)?.holder,
  }
}

/** For every line the last one of the outermost loop around it; 0 outside loops. */
function loopEnds(pieces: readonly Piece[], size: number): Uint32Array {
  const ends = new Uint32Array(size + 1)
  for (const { first, last } of outerLoops(pieces)) ends.fill(last, first, last + 1)
  return ends
}
