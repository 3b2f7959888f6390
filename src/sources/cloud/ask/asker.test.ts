import { describe, expect, test } from 'vitest'
import { asking } from './asker.ts'
import { awsCommand } from './command.ts'
import type { CloudRun } from './run.ts'

const command = (name: string, none: readonly string[] = []) =>
  awsCommand('eu-west-1', ['eks', 'describe-cluster', `--name=${name}`], ['eks:DescribeCluster'], none)

const ended = (stderr: string, code = 254): CloudRun => ({ stdout: code === 0 ? '{}' : '', stderr, code })

describe('asking a provider', () => {
  test('has at most four questions under way', async () => {
    let now = 0
    let most = 0
    const { ask } = asking(async () => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setImmediate(resolve))
      now -= 1
      return ended('', 0)
    })

    await Promise.all(Array.from({ length: 20 }, (_, index) => ask(command(String(index)))))

    expect(most).toBe(4)
  })

  test.each([
    ['missing', { ...ended(''), code: null, ended: 'missing' }],
    ['not logged in', ended('Unable to locate credentials')],
  ] as const)('ends where the program is %s', async (_, run) => {
    let runs = 0
    const { ask, failures } = asking(() => {
      runs += 1
      return Promise.resolve(run)
    })

    await ask(command('a'))
    const second = await ask(command('b'))

    expect(runs).toBe(1)
    expect(second).toMatchObject({ unread: { code: 'absent' } })
    expect(failures()).toHaveLength(1)
  })

  test('goes on after a right that is missing, and tells of each once', async () => {
    const { ask, failures } = asking(() => Promise.resolve(ended('(AccessDeniedException)')))

    await Promise.all(['a', 'b'].map((name) => ask(command(name))))

    expect(failures()).toEqual([{ kind: 'forbidden', message: '`eks:DescribeCluster` is denied' }])
  })

  test('takes for an answer that there is none, where that is one', async () => {
    const said = 'An error occurred (LifecyclePolicyNotFoundException) when calling'
    const { ask, failures } = asking(() => Promise.resolve(ended(said)))

    expect(await ask(command('a', ['LifecyclePolicyNotFoundException']))).toEqual({ value: undefined })
    expect(await ask(command('a', ['PolicyNotFoundException']))).toMatchObject({ unread: { code: 'absent' } })
    expect(failures()).toHaveLength(1)
  })
})
