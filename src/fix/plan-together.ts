import { type FileEdit, inOrder, type Operation } from '#model'
import type { TextEdit } from '#yaml'
import type { Fixable } from './fixable.ts'
import { bytesPerText } from './plan-fix.ts'
import { fileEdits, type TextPlan } from './text-plan.ts'
import { type Work, workFinder } from './work.ts'

/** All chosen fixes at once. */
export interface JointPlan {
  /** In order, none overlapping, for each file. */
  readonly edits: readonly FileEdit[]
  /** By the position of what was given: why it is left out. */
  readonly refused: ReadonlyMap<number, string>
}

interface Member {
  readonly index: number
  readonly operations: readonly Operation[]
}

interface Group extends Pick<Work, 'plan' | 'shared'> {
  readonly members: Member[]
}

interface Planned {
  readonly plan: TextPlan
  readonly shared: boolean
  readonly members: readonly Member[]
}

type Refusals = Map<number, string>

/**
 * Plans several fixes together: those of one document, or of one values file, as one, since each alone would bring in the same
 * parents. What is refused is left out, and the others go on.
 */
export function planTogether(fixables: readonly Fixable[]): JointPlan {
  const refused: Refusals = new Map()
  const planned = groupsOf(fixables, refused).flatMap((group) => planGroup(group, refused))
  const bytesOf = bytesPerText()
  const edits = [...Map.groupBy(planned, ({ plan }) => plan.text.path).values()].flatMap((own) => {
    const { text } = own[0]!.plan
    return fileEdits(text, withoutClashes(own, refused), bytesOf(text))
  })
  return { edits, refused }
}

function groupsOf(fixables: readonly Fixable[], refused: Refusals): Group[] {
  const find = workFinder()
  const groups = new Map<string, Group>()
  for (const [index, fixable] of fixables.entries()) {
    const work = find(fixable)
    if ('refused' in work) {
      refused.set(index, work.refused)
      continue
    }
    const group = groups.get(work.place) ?? { plan: work.plan, shared: work.shared, members: [] }
    groups.set(work.place, group)
    group.members.push({ index, operations: work.operations })
  }
  return [...groups.values()]
}

/** All members together where that is possible; else halves, down to the ones that have to be left out. */
function planGroup({ plan, shared, members }: Group, refused: Refusals): Planned[] {
  const chosen: Member[] = []
  let best: TextPlan | undefined
  const add = (more: readonly Member[]): void => {
    const attempt = plan(inOrder([...chosen, ...more].flatMap(({ operations }) => operations)))
    if (!('refused' in attempt)) {
      chosen.push(...more)
      best = attempt
    } else if (more.length === 1) {
      refused.set(more[0]!.index, attempt.refused)
    } else {
      const middle = more.length >> 1
      add(more.slice(0, middle))
      add(more.slice(middle))
    }
  }
  add(members)
  return best === undefined ? [] : [{ plan: best, shared, members: chosen }]
}

/** Renderings of one template may want the same edit, which is done once, or different ones, of which the first is. */
function withoutClashes(planned: readonly Planned[], refused: Refusals): TextEdit[] {
  const accepted: TextEdit[] = []
  for (const { plan, shared, members } of planned) {
    const fresh = !shared
      ? plan.edits
      : plan.edits.filter((edit) => !accepted.some((other) => isSame(edit, other)))
    if (shared && fresh.some((edit) => accepted.some((other) => touches(edit, other)))) {
      for (const { index } of members)
        refused.set(index, 'another fix changes the same lines; fix again afterwards')
    } else accepted.push(...fresh)
  }
  return accepted
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start
}
