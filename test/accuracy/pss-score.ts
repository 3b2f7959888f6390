import { frameworks } from '#frameworks'
import { readCases, wraps, wrongVersions } from './pss.ts'
import type { Scored } from './score.ts'

/** A label for every pod, kind that carries it, and policy version for which the verdict is known. */
export function measurePss(folder: string): Scored[] {
  return readCases(folder).flatMap((one) => {
    const framework = frameworks.find(({ id }) => id === `pss-${one.level}`)!
    return Object.keys(wraps).flatMap((kind) => {
      const wrong = new Set(wrongVersions(framework, kind, one))
      const other = one.expect === 'fail' ? 'pass' : 'fail'
      return one.versions.map((version): Scored => ({
        id: `${one.id} in a ${kind} at ${version}`,
        check: `${one.level}/${one.check}`,
        expected: one.expect,
        controls: [`pss-${one.level}`],
        ours: wrong.has(version) ? other : one.expect,
      }))
    })
  })
}
