import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findProgram } from './find.ts'
import { tidyMessage } from './message.ts'
import { runProgram } from './run.ts'
import { withScratch } from './scratch.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'program-test-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function script(path: string, body = ''): string {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, `#!/bin/sh\n${body}\n`)
  chmodSync(file, 0o755)
  return file
}

function shell(body: string, more: { timeout?: number; limit?: number } = {}) {
  return runProgram({
    program: '/bin/sh',
    args: ['-c', body],
    cwd: folder,
    env: { PATH: '/usr/bin:/bin' },
    ...more,
  })
}

describe('findProgram', () => {
  const search = () => ({ cwd: folder, searchPath: join(folder, 'bin'), scanned: [join(folder, 'tree')] })

  test('takes the first executable on the search path', () => {
    const wanted = script('bin/helm')

    const match = findProgram('helm', search())

    expect(match).toEqual({ path: wanted, refused: [] })
  })

  test('takes nothing from inside the scanned tree, and says what it passed over', () => {
    const planted = script('tree/bin/helm')

    const match = findProgram('helm', { ...search(), searchPath: join(folder, 'tree', 'bin') })

    expect(match).toEqual({ refused: [planted] })
  })

  test('sees through symbolic links that lead into the scanned tree', () => {
    script('tree/bin/helm')
    symlinkSync(join(folder, 'tree', 'bin'), join(folder, 'bin'))

    expect(findProgram('helm', search()).path).toBeUndefined()
  })

  test('ignores relative and empty entries of the search path', () => {
    script('helm')

    const match = findProgram('helm', { ...search(), searchPath: ['', '.', 'bin'].join(delimiter) })

    expect(match.path).toBeUndefined()
  })

  test('resolves an option that is a path against the working directory', () => {
    const wanted = script('tools/helm3')

    expect(findProgram('helm', { ...search(), option: 'tools/helm3' }).path).toBe(wanted)
    expect(findProgram('helm', { ...search(), option: 'tools/helm4' }).path).toBeUndefined()
  })

  test('looks for an option that is a bare name on the search path, never in the working directory', () => {
    script('helm3')
    const wanted = script('bin/helm4')

    expect(findProgram('helm', { ...search(), option: 'helm4' }).path).toBe(wanted)
    expect(findProgram('helm', { ...search(), option: 'helm3' }).path).toBeUndefined()
  })

  test('does not take a file that cannot be executed, nor a folder', () => {
    mkdirSync(join(folder, 'bin', 'kustomize'), { recursive: true })
    writeFileSync(join(folder, 'bin', 'helm'), '')

    expect(findProgram('helm', search()).path).toBeUndefined()
    expect(findProgram('kustomize', search()).path).toBeUndefined()
  })
})

describe('runProgram', () => {
  test('gives output and messages', async () => {
    expect(await shell('echo out; echo err >&2')).toEqual({ ok: true, output: 'out\n', messages: 'err\n' })
  })

  test('gives the exit code and what was said', async () => {
    expect(await shell('echo no >&2; exit 3')).toEqual({ ok: false, why: 'exit', code: 3, messages: 'no\n' })
  })

  test('hands over no input and only the given environment', async () => {
    const result = await shell('cat; echo "[$HOME$USER]"')

    expect(result).toMatchObject({ ok: true, output: '[]\n' })
  })

  test('ends the whole process group when time is over', async () => {
    const begin = performance.now()

    const result = await shell('sleep 30 & sleep 30', { timeout: 100 })

    expect(result).toMatchObject({ ok: false, why: 'time' })
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  test('does not wait for what a program leaves behind', async () => {
    const begin = performance.now()

    expect(await shell('sleep 30 & echo done')).toMatchObject({ ok: true, output: 'done\n' })
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  test('ends a program that writes without end', async () => {
    expect(await shell('while :; do echo y; done', { limit: 10_000 })).toMatchObject({
      ok: false,
      why: 'size',
    })
  })

  test('says so where it cannot be started', async () => {
    const result = await runProgram({ program: join(folder, 'none'), args: [], cwd: folder, env: {} })

    expect(result).toMatchObject({ ok: false, why: 'start' })
  })
})

describe('withScratch', () => {
  test('gives an environment without programs, plug-ins, settings or a way out, and cleans up', async () => {
    const seen = await withScratch(async ({ folder: scratch, env }) => {
      const call = { program: '/bin/sh', args: ['-c', 'echo "$PATH"; git --version'], cwd: scratch, env }
      return { scratch, env, result: await runProgram(call) }
    })

    expect(seen.env['PATH']).toBe(join(seen.scratch, 'programs'))
    expect(seen.env).toMatchObject({
      KUBECONFIG: '/dev/null',
      HELM_NO_PLUGINS: '1',
      https_proxy: 'http://127.0.0.1:9',
    })
    expect(seen.result).toMatchObject({ ok: false, code: 127 })
    expect(
      findProgram('x', { option: seen.scratch, cwd: '/', searchPath: '', scanned: [] }).path,
    ).toBeUndefined()
  })
})

describe('tidyMessage', () => {
  test('leaves no control character and no line break, and bounds the length', () => {
    const text = tidyMessage(`\u001b[31mError:\u001b[0m\n  ::error\u0007 \u202eabc ${'x'.repeat(5_000)}`)

    expect(text).toMatch(/^Error: ::error abc x+…$/)
    expect(text.length).toBeLessThan(650)
  })
})
