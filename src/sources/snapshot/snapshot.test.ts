import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inFolder } from '../../../test/support/folder.ts'
import { liveResource } from '../documents/live-resource.ts'
import { isSnapshot, limits, readSnapshot, type Snapshot, SnapshotError, writeSnapshot } from './index.ts'

const object = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', namespace: 'shop', uid: 'u' } }
const header = {
  kind: 'Snapshot',
  schemaVersion: 1,
  tool: { name: 'seaworthy', version: '1.2.3' },
  savedAt: '2026-11-25T00:00:00.000Z',
  cluster: { name: 'prod', version: 'v1.36.1' },
  sealed: false,
  coverage: [{ of: 'Pod', state: 'complete' }],
  diagnostics: [],
} as const
const lines = [
  header,
  { fact: { fact: 'server-version', value: { gitVersion: 'v1.36.1' }, provenance: '/version' } },
  { object, redactions: [{ path: ['spec', 0], kind: 'password' }] },
]

/** A file of these lines, with the end that belongs to them unless another is given. */
function textOf(given: readonly unknown[], end: object = {}): string {
  const text = given.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
  const whole = { resources: 1, facts: 1, sha256: createHash('sha256').update(text).digest('hex'), ...end }
  return `${text}${JSON.stringify({ end: whole })}\n`
}

function read(bytes: string | Uint8Array, more: Partial<typeof limits> = {}): Promise<Snapshot> {
  return inFolder((folder) => {
    const file = join(folder, 'a.snapshot')
    writeFileSync(file, bytes)
    return readSnapshot(file, { ...limits, ...more })
  })
}

const whole = textOf(lines)
const packed = zstdCompressSync(whole)

describe('a snapshot', () => {
  test.each([
    ['packed', packed],
    ['unpacked by another program', whole],
  ])('%s gives what was saved', async (_, bytes) => {
    const resource = liveResource(object, 'prod')!

    expect(await read(bytes)).toEqual({
      header,
      facts: [{ fact: 'server-version', value: { gitVersion: 'v1.36.1' }, provenance: '/version' }],
      resources: [{ ...resource, redactions: [{ path: ['spec', 0], kind: 'password' }] }],
    })
  })

  test('is packed, for its owner alone, and known by its first bytes', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'a.snapshot')
      const snapshot = await read(whole)

      const { bytes } = await writeSnapshot(file, snapshot)

      expect(readdirSync(folder)).toEqual(['a.snapshot'])
      expect(statSync(file)).toMatchObject({ size: bytes, mode: 0o100600 })
      expect(zstdDecompressSync(readFileSync(file)).toString()).toBe(whole)
      expect(await isSnapshot(file)).toBe(true)
      expect(await readSnapshot(file)).toEqual(snapshot)
    }))

  test('that cannot be written leaves nothing behind', () =>
    inFolder(async (folder) => {
      const snapshot = await read(whole)
      const huge = { ...snapshot, facts: [{ ...snapshot.facts[0]!, provenance: 'x'.repeat(limits.line) }] }

      await expect(writeSnapshot(join(folder, 'a.snapshot'), huge)).rejects.toThrow('it would hold')
      expect(readdirSync(folder)).toEqual([])
    }))
})

const deep = `{"object":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`
const [first, fact, resource] = lines

/** A packed file whose content is one thing over and over. */
function bomb(size: number): Buffer {
  const line = `${JSON.stringify(fact)}\n`
  return zstdCompressSync(`${JSON.stringify(header)}\n${line.repeat(size / line.length)}`)
}

describe('what is refused', () => {
  const files: readonly (readonly [string, string | Uint8Array, string, string, Partial<typeof limits>?])[] =
    [
      ['an empty file', '', 'not-a-snapshot', 'no snapshot of a cluster'],
      ['a manifest', JSON.stringify(object), 'snapshot-damaged', 'its last line is cut off'],
      ['a manifest that ends well', `${JSON.stringify(object)}\n`, 'not-a-snapshot', 'no snapshot'],
      ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x0a]), 'not-a-snapshot', 'no snapshot'],
      ['something else that is packed', zstdCompressSync('hello\n'), 'not-a-snapshot', 'no snapshot'],
      [
        'a later version',
        textOf([{ ...header, schemaVersion: 2 }]),
        'snapshot-version',
        'written by seaworthy 1.2.3 in version 2 of the format, and this seaworthy reads 1',
      ],
      ['no version', textOf([{ kind: 'Snapshot' }]), 'snapshot-version', 'version (none)'],
      ['a header without a time', textOf([{ ...header, savedAt: 'then' }]), 'snapshot-damaged', 'first line'],
      [
        'a state of coverage that there is not',
        textOf([{ ...header, coverage: [{ of: 'Pod', state: 'full' }] }]),
        'snapshot-damaged',
        'first line',
      ],
      ['one that is cut off', packed.subarray(0, packed.length / 2), 'snapshot-damaged', ''],
      ['one that is cut off by a byte', packed.subarray(0, -1), 'snapshot-damaged', ''],
      [
        'lines that are missing at the end',
        textOf(lines.slice(0, 2)).replace(/\{"end".*\n/, ''),
        'snapshot-damaged',
        'its end is missing',
      ],
      ['an object less', textOf([first, fact]), 'snapshot-damaged', 'not what was saved'],
      ['another object', whole.replace('"shop"', '"shoq"'), 'snapshot-damaged', 'not what was saved'],
      ['an end of another sort', textOf(lines, { sha256: 1 }), 'snapshot-damaged', 'not what was saved'],
      ['lines behind the end', `${whole}{}\n`, 'snapshot-damaged', 'something follows'],
      ['a changed byte', flipped(packed), 'snapshot-damaged', ''],
      ['a line that is no JSON', textOf([first, '{']), 'snapshot-damaged', 'line 2 is no JSON'],
      ['a line that is no object', textOf([first, '[]']), 'snapshot-damaged', 'line 2 is not what'],
      [
        'an object without a name',
        textOf([first, { object: { apiVersion: 'v1', kind: 'Pod' } }]),
        'snapshot-damaged',
        'line 2 is no object of a cluster',
      ],
      [
        'marks that are none',
        textOf([first, { object, redactions: [{ path: 1 }] }]),
        'snapshot-damaged',
        'line 2',
      ],
      [
        'a fact without a value',
        textOf([first, { fact: { fact: 'a', provenance: 'b' } }]),
        'snapshot-damaged',
        'line 2 is no fact',
      ],
      ['what is nested too deep', textOf([first, deep]), 'snapshot-damaged', 'line 2 is not what'],
      [
        'a line that is too long',
        textOf([first, fact, resource]),
        'snapshot-damaged',
        'more than 100 bytes',
        { line: 100 },
      ],
      [
        'more than there may be',
        bomb(1 << 20),
        'snapshot-too-large',
        'more than 65536 bytes',
        { total: 1 << 16 },
      ],
      [
        'more than fits its size',
        bomb(1 << 24),
        'snapshot-too-large',
        '500 times',
        { small: 1 << 10, line: 1 << 30 },
      ],
    ]
  test.each(files.map(([name, ...rest]) => ({ name, rest })))('$name', async ({ rest }) => {
    const [bytes, code, message, more = {}] = rest
    const error: unknown = await read(bytes, more).catch((thrown: unknown) => thrown)

    expect(error).toBeInstanceOf(SnapshotError)
    expect(error).toMatchObject({ code })
    expect((error as Error).message).toContain(message)
  })

  test('a file that is not there, as the file system says it', async () => {
    await expect(readSnapshot('/nowhere/a.snapshot')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy[copy.length >> 1]! ^= 1
  return copy
}
