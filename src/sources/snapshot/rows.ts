import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Fact, Resource } from '#model'
import { headerOf } from './header.ts'
import { isShallow, type Limits, limits as defaults } from './limits.ts'
import { linesOf } from './lines.ts'
import { factOf, isRecord, resourceOf } from './row-shapes.ts'
import type { SnapshotHeader } from './snapshot.ts'
import { damaged } from './snapshot-error.ts'
import { isPacked, unpacked } from './unpacked.ts'

export type SnapshotRow =
  | { readonly header: SnapshotHeader }
  | { readonly fact: Fact }
  | { readonly resource: Resource }

/**
 * What a snapshot holds, one by one, its header first. Throws a `SnapshotError` where the file is none or is not whole, at the
 * end where that is seen no earlier; and what the file system throws.
 */
export async function* snapshotRows(file: string, limits: Limits = defaults): AsyncGenerator<SnapshotRow> {
  const bytes = unpacked(file, isPacked(await startOf(file)), limits)
  const hash = createHash('sha256')
  const counts = { resources: 0, facts: 0 }
  let header: SnapshotHeader | undefined
  let number = 0
  let isWhole = false
  for await (const line of linesOf(bytes, limits.line)) {
    number += 1
    if (isWhole) throw damaged('something follows its last line')
    const value = valueOf(line, number, limits, header)
    if (header === undefined) {
      header = headerOf(value)
      yield { header }
    } else if (value['end'] !== undefined) {
      checkEnd(value['end'], { ...counts, sha256: hash.digest('hex') })
      isWhole = true
      continue
    } else if (value['fact'] !== undefined) {
      counts.facts += 1
      yield { fact: factOf(value['fact'], number) }
    } else {
      counts.resources += 1
      yield { resource: resourceOf(value, header.cluster.name, number) }
    }
    hash.update(line).update('\n')
  }
  if (header === undefined) headerOf(undefined)
  if (!isWhole) throw damaged('its end is missing')
}

/** Whether a file is one by its first bytes, whatever ails it. Throws what the file system throws. */
export async function isSnapshot(file: string): Promise<boolean> {
  const start = await startOf(file)
  return isPacked(start) || start.toString('latin1').startsWith('{"kind":"Snapshot"')
}

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(32), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function valueOf(
  line: Buffer,
  number: number,
  { depth }: Limits,
  header: SnapshotHeader | undefined,
): Readonly<Record<string, unknown>> {
  const value = parse(line)
  if (isRecord(value) && isShallow(value, depth)) return value
  if (header === undefined) return headerOf(undefined) as never
  throw damaged(value === undefined ? `line ${number} is no JSON` : `line ${number} is not what it should be`)
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString())
  } catch {
    return undefined
  }
}

function checkEnd(given: unknown, seen: Readonly<Record<string, unknown>>): void {
  const isSame = isRecord(given) && Object.entries(seen).every(([key, value]) => given[key] === value)
  if (!isSame) throw damaged('what it holds is not what was saved')
}
