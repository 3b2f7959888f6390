import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cloudRunner, type RunnerOptions } from './run.ts'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'seaworthy-test-')))
  mkdirSync(join(folder, 'bin'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function program(name: string, script: string): void {
  const path = join(folder, 'bin', name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

const run = (more: Partial<RunnerOptions> = {}) =>
  cloudRunner({ cwd: folder, env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, HOME: folder }, ...more })

describe('running the program of a provider', () => {
  test('gives what it writes and how it ends', async () => {
    program('aws', 'echo "{\\"asked\\": \\"$*\\"}"; echo no >&2; exit 3')

    expect(await run()('aws', ['eks', 'x'])).toEqual({ stdout: '', stderr: 'no\n', code: 3 })
  })

  test('hands on the home folder, and nothing to ask with', async () => {
    program('gcloud', 'cat; echo "$HOME $CLOUDSDK_CORE_DISABLE_PROMPTS $*"')

    expect(await run()('gcloud', ['a', '$(b)'])).toEqual({
      stdout: `${folder} 1 a $(b)\n`,
      stderr: '',
      code: 0,
    })
  })

  test('ends one that takes too long', async () => {
    program('az', 'sleep 30')

    expect(await run({ timeout: 200 })('az', [])).toMatchObject({ ended: 'time', seconds: 0.2 })
  })

  test('says where there is none', async () => {
    expect(await run({ env: { PATH: '/nowhere' } })('az', [])).toMatchObject({ ended: 'missing' })
    expect(await run({ option: './bin/aws3' })('aws', [])).toMatchObject({ ended: 'missing' })
  })

  test('runs the one that is named', async () => {
    program('aws3', 'echo three')

    expect(await run({ option: './bin/aws3' })('aws', [])).toMatchObject({ stdout: 'three\n' })
  })

  test('takes none from a relative entry of the search path', async () => {
    program('aws', 'echo planted')

    expect(await run({ env: { PATH: 'bin:.:' } })('aws', [])).toMatchObject({ ended: 'missing' })
  })
})
