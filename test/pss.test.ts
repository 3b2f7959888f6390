import { describe, expect, test } from 'vitest'
import { frameworks } from '#frameworks'
import { readCases, wraps, wrongVersions } from './accuracy/pss.ts'
import { absent, corpus } from './support/shared.ts'

const folder = corpus('pss')
const cases = folder === undefined ? [] : readCases(folder)

describe.skipIf(folder === undefined)(
  `Pod Security Standards${folder === undefined ? `: ${absent('pss')}` : ''}`,
  () => {
    for (const kind of Object.keys(wraps)) {
      for (const level of ['baseline', 'restricted'] as const) {
        test(`every ${level} pod in a ${kind} is judged as the reference implementation does`, () => {
          const framework = frameworks.find(({ id }) => id === `pss-${level}`)!

          const wrong = cases
            .filter((one) => one.level === level)
            .flatMap((one) =>
              wrongVersions(framework, kind, one).map(
                (version) => `${one.id} at ${version}: expected ${one.expect}`,
              ),
            )

          expect(wrong).toEqual([])
        })
      }
    }
  },
)
