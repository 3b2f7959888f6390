import type { Framework } from '#model'

/** How many requirements controls answer in full and in part, and how many are for a person alone. */
export interface Answers {
  readonly full: number
  readonly partial: number
  readonly manual: number
}

export function answersOf({ requirements }: Pick<Framework, 'requirements'>): Answers {
  const answered = requirements.filter(({ controls }) => controls.length > 0)
  const full = answered.filter(({ mapping, manual }) => mapping === 'full' && manual === undefined).length
  return { full, partial: answered.length - full, manual: requirements.length - answered.length }
}
