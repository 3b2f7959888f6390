import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClustersResult } from '#model'
import type { TestServer } from '../kube/server.ts'
import { inFolder, writeAt } from '../support/folder.ts'
import { play, type Played } from '../support/scenario/terminal.ts'
import { kubeconfigFor, serveCluster } from './fake-cluster.ts'
import { held, shop } from './objects.ts'

let good: TestServer
let refusing: TestServer
let quiet: TestServer

beforeAll(async () => {
  good = await serveCluster({ objects: shop() })
  refusing = await serveCluster({ objects: shop(), forbids: (right) => right.startsWith('get /version') })
  quiet = await serveCluster({ objects: [held('v1', 'Namespace', 'kube-system')] })
})
afterAll(() => Promise.all([good, refusing, quiet].map((one) => one.close())))

function scan(...args: string[]): Promise<Played> {
  return inFolder((folder) => {
    const plugin = join(folder, 'log-in')
    writeAt(
      folder,
      'log-in',
      '#!/bin/sh\nif [ -t 0 ]; then read answer; fi\necho "please log in" >&2\nexit 1\n',
    )
    chmodSync(plugin, 0o755)
    const env = kubeconfigFor(folder, {
      'arn:aws:eks:prod/a': good,
      'arn:aws:eks:prod/b': good,
      dead: { ...good, url: 'https://127.0.0.1:1' },
      'log-in': { ...good, exec: plugin },
      quiet,
      refusing,
    })
    return play(folder, ['scan', ...args, '--control', 'host-network', '--fail-on', 'medium'], { env })
  })
}

describe('several contexts', () => {
  test('are a row each, and what fails stops nobody', async () => {
    const { exit, stdout } = await scan('--all-contexts')
    const rows = stdout.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '))

    expect(exit).toBe(3)
    expect(rows.slice(0, 7)).toEqual([
      'context | version | platform | critical | high | medium | low | evaluated | outcome',
      'arn:aws:eks:prod/a | v1.37.1 | - | 0 | 0 | 1 | 0 | 1 of 1 | FAIL',
      'arn:aws:eks:prod/b | v1.37.1 | - | 0 | 0 | 1 | 0 | 1 of 1 | FAIL',
      'dead | - | - | - | - | - | - | - | unreachable: cannot reach https://127.0.0.1:1: connection refused',
      expect.stringMatching(/^log-in \| - .*exec-plugin-failed: /),
      'quiet | v1.37.1 | - | 0 | 0 | 0 | 0 | 1 of 1 | PASS',
      expect.stringMatching(/^refusing \| - .*forbidden: these credentials may not even ask/),
    ])
    expect(stdout).toContain('note[same-server]  the contexts `arn:aws:eks:prod/a`, `arn:aws:eks:prod/b`')
    expect(stdout).toContain('\n3 of 6 clusters read; 2 with findings beyond the gate; one in full:')
  })

  test('are chosen by globs, which take slashes for letters', async () => {
    const { exit, stdout } = await scan('--contexts', '*prod*', '--contexts', 'quie?', '--output', 'json')
    const { clusters, schemaVersion } = JSON.parse(stdout) as ClustersResult

    expect([exit, schemaVersion]).toEqual([1, 1])
    expect(clusters.map((one) => [one.context, 'result' in one])).toEqual([
      ['arn:aws:eks:prod/a', true],
      ['arn:aws:eks:prod/b', true],
      ['quiet', true],
    ])
  })

  test('are rows of one table with the context first, errors among them', async () => {
    const { stdout } = await scan('--contexts', 'dead', '--contexts', '*/a', '--output', 'csv')
    const rows = stdout.trimEnd().split('\r\n')

    expect(rows.map((row) => row.split(',').slice(0, 4))).toEqual([
      ['context', 'outcome', 'severity', 'control'],
      ['arn:aws:eks:prod/a', 'fail', 'medium', 'host-network'],
      ['dead', 'error', '', 'unreachable'],
    ])
  })

  test('with a framework say how much of what was answered is met', async () => {
    const { stdout } = await scan('--contexts', 'quiet', '--framework', 'pss-baseline')

    expect(stdout).toMatch(/met of answered/)
    expect(stdout).toMatch(/pss-baseline \d+ of \d+/)
  })

  test.each([
    [['--contexts', 'nobody'], 'context-not-found'],
    [['--all-contexts', '--output', 'sarif'], 'output-one-cluster'],
    [['--all-contexts', '--write-baseline', 'all.json'], 'option-one-cluster'],
    [['--all-contexts', '--cluster', 'dead'], 'option-one-cluster'],
    [['--all-contexts', '--framework', 'cits'], 'unknown-framework'],
  ])('refuse %j before anything is asked', async (args, code) => {
    const before = good.asked.length
    const { exit, stderr } = await scan(...args)

    expect([exit, stderr.split(']')[0]]).toEqual([2, `error[${code}`])
    expect(good.asked.length).toBe(before)
  })
})
