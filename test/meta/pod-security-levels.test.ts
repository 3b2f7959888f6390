import { expect, test } from 'vitest'
import { frameworks } from '#frameworks'
import { standards } from '../../src/controls/admission/levels/standard.ts'

test.each(['baseline', 'restricted'])('the level %s asks for what its framework asks for', (level) => {
  const framework = frameworks.find(({ id }) => id === `pss-${level}`)!
  const line = (control: string, { since = 0, until = 99 }): string => `${control} ${since}-${until}`

  const asked = framework.requirements.flatMap(({ controls }) =>
    controls.map((one) => line(one.control, one)),
  )

  expect(standards[level]!.map((one) => line(one.control.id, one)).toSorted()).toEqual(asked.toSorted())
})
