import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Result } from '../../../src/model/index.ts'
import { openCluster } from '../cluster.ts'
import { scan, seaworthy } from '../support/scan.ts'

const cluster = openCluster()
const folder = mkdtempSync(join(tmpdir(), 'seaworthy-snapshot-'))
const file = join(folder, 'a.snapshot')
const everybody = ['default', 'strict', 'reliability', 'hygiene'].flatMap((name) => ['--persona', name])

afterAll(() => rmSync(folder, { recursive: true }))

/** A result without what names its source. */
function still(result: Result): unknown {
  return { ...result, target: { ...result.target, sources: [] } }
}

test('a snapshot of a real cluster is judged as the cluster is', async () => {
  await seaworthy(cluster, ['snapshot', 'save', file, '--read-secrets'])
  const { result: live } = await scan(cluster, ['--read-secrets', ...everybody])
  const { stdout } = await seaworthy(cluster, ['scan', '--snapshot', file, ...everybody, '--output', 'json'])

  expect(still(JSON.parse(stdout) as Result)).toEqual(still(live))
})
