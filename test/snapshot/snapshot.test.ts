import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Result } from '#model'
import { serveObjects, type Served } from './api-server.ts'
import { seaworthy, today } from './command.ts'
import { cluster, plantedObjects } from './objects.ts'

const planted = plantedObjects(200)
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'seaworthy-test-')))
const all = [
  '--persona',
  'default',
  '--persona',
  'strict',
  '--persona',
  'reliability',
  '--persona',
  'hygiene',
]
const read = ['--kubeconfig', 'kubeconfig', '--read-secrets']
let served: Served

beforeAll(async () => {
  served = await serveObjects(folder, cluster(planted.objects))
})
afterAll(async () => {
  await served.server.close()
  rmSync(folder, { recursive: true })
})

/** A result without what names its source. */
function unnamed(text: string): Result {
  const result = JSON.parse(text) as Result
  return { ...result, target: { ...result.target, sources: [] } }
}

describe('a snapshot', () => {
  test('is judged as its cluster is', async () => {
    const live = await seaworthy(folder, ['scan', '--cluster', ...read, ...all, '--output', 'json'])
    const saved = await seaworthy(folder, ['snapshot', 'save', 'a.snapshot', ...read])
    const later = today + 400 * 86_400_000
    const again = await seaworthy(
      folder,
      ['scan', '--snapshot', 'a.snapshot', ...all, '--output', 'json'],
      later,
    )

    expect(saved).toMatchObject({ code: 0, out: '' })
    expect(again.code).toBe(live.code)
    expect(unnamed(live.out).findings.length).toBeGreaterThan(100)
    expect(JSON.stringify(unnamed(again.out))).toBe(JSON.stringify(unnamed(live.out)))
  })

  test('is judged as its cluster is where the platform counts as well', async () => {
    const platform = ['--include', 'platform', '--output', 'json']
    const live = await seaworthy(folder, ['scan', '--cluster', ...read, ...all, ...platform])
    const again = await seaworthy(folder, ['scan', '--snapshot', 'a.snapshot', ...all, ...platform])

    expect(JSON.stringify(unnamed(again.out))).toBe(JSON.stringify(unnamed(live.out)))
  })

  test('holds none of the secrets of its cluster', () => {
    const text = zstdDecompressSync(readFileSync(join(folder, 'a.snapshot'))).toString()

    expect(planted.canaries.filter((canary) => text.includes(canary))).toEqual([])
    expect(
      planted.canaries.filter((canary) => text.includes(Buffer.from(canary).toString('base64'))),
    ).toEqual([])
  })
})
