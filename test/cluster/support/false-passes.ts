import type { Result } from '#model'

/** Controls that say they passed everywhere in a scan that saw less, of which more was found or left open when all was seen. */
export function falsePasses(less: Result, all: Result): string[] {
  return Object.entries(less.controls).flatMap(([id, { outcomes }]) => {
    const before = all.controls[id]!.outcomes
    const isClean = outcomes.fail === 0 && outcomes.notEvaluated === 0 && outcomes.pass > 0
    return isClean && (before.fail > 0 || before.notEvaluated > 0 || before.pass > outcomes.pass) ? [id] : []
  })
}
