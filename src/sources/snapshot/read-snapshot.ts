import type { Fact, Resource } from '#model'
import type { Limits } from './limits.ts'
import { snapshotRows } from './rows.ts'
import type { Snapshot, SnapshotHeader } from './snapshot.ts'

/** All of a snapshot; throws a `SnapshotError` where the file is none or is not whole, and what the file system throws. */
export async function readSnapshot(file: string, limits?: Limits): Promise<Snapshot> {
  const facts: Fact[] = []
  const resources: Resource[] = []
  let header: SnapshotHeader | undefined
  for await (const row of snapshotRows(file, limits)) {
    if ('header' in row) header = row.header
    else if ('fact' in row) facts.push(row.fact)
    else resources.push(row.resource)
  }
  return { header: header!, facts, resources }
}
