import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type { Resource } from '#model'
import { limits } from './limits.ts'
import type { EndLine, ResourceLine, Snapshot } from './snapshot.ts'
import { SnapshotError } from './snapshot-error.ts'

export interface Written {
  /** Of the file. */
  readonly bytes: number
}

/** The level at which twice the time saves less than a tenth. */
const level = 9

/**
 * Writes a file that is there as a whole or not at all. Throws what the file system throws, and a `SnapshotError` where
 * the file could not be read again.
 */
export async function writeSnapshot(file: string, snapshot: Snapshot): Promise<Written> {
  const part = `${file}.${process.pid}.part`
  const params = { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: 1 }
  try {
    await pipeline(
      Readable.from(pieces(snapshot), { objectMode: true, highWaterMark: 1 }),
      createZstdCompress({ params }),
      createWriteStream(part, { mode: 0o600 }),
    )
    await rename(part, file)
    return { bytes: (await stat(file)).size }
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

const pieceLength = 256 * 1024

/** The lines, several at a time, and the end. */
function* pieces(snapshot: Snapshot): Generator<Buffer> {
  const hash = createHash('sha256')
  let total = 0
  let piece = ''
  const whole = (): Buffer => {
    const bytes = Buffer.from(piece)
    hash.update(bytes)
    total += bytes.length
    if (total > limits.total) throw tooLarge(`more than ${limits.total} bytes`)
    piece = ''
    return bytes
  }
  for (const line of lines(snapshot)) {
    if (line.length > limits.line / 3 && Buffer.byteLength(line) > limits.line)
      throw tooLarge(`an object or a fact of more than ${limits.line} bytes`)
    piece += line
    piece += '\n'
    if (piece.length > pieceLength) yield whole()
  }
  yield whole()
  const { resources, facts } = snapshot
  const end: EndLine = {
    end: { resources: resources.length, facts: facts.length, sha256: hash.digest('hex') },
  }
  yield Buffer.from(`${JSON.stringify(end)}\n`)
}

function* lines({ header, facts, resources }: Snapshot): Generator<string> {
  yield JSON.stringify(header)
  for (const fact of facts) yield JSON.stringify({ fact })
  for (const resource of resources) yield JSON.stringify(lineOf(resource))
}

function lineOf({ object, redactions }: Resource): ResourceLine {
  return { object, ...(redactions && { redactions }) }
}

function tooLarge(what: string): SnapshotError {
  return new SnapshotError(
    'snapshot-too-large',
    `it would hold ${what}`,
    'save the cluster by namespaces: snapshot save -n NAMESPACE',
  )
}
