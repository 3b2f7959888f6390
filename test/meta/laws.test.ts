import { describe, expect, test } from 'vitest'
import { frameworks } from '#frameworks'
import { peerRequirements } from './peer-requirements.ts'

const wide = frameworks.filter((framework) => framework.wide === true)

describe.each(Object.entries(peerRequirements))('what others answer of %s', (id, byPeer) => {
  const requirements = frameworks.find((framework) => framework.id === id)!.requirements

  test.each(Object.entries(byPeer))('%s: is answered here or has a reason', (_peer, ids) => {
    const unanswered = ids
      .trim()
      .split(/\s+/)
      .filter((wanted) => {
        const found = requirements.find((requirement) => requirement.id === wanted)
        return found === undefined || (found.controls.length === 0 && found.manual === undefined)
      })

    expect(unanswered).toEqual([])
  })
})

test.each(wide.map((framework) => [framework.id, framework] as const))(
  '%s: what is answered in part says what a person has to look at',
  (_id, { requirements }) => {
    const silent = requirements.filter(({ mapping, manual }) => mapping === 'partial' && manual === undefined)

    expect(silent.map(({ id }) => id)).toEqual([])
  },
)
