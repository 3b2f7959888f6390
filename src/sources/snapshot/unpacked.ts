import { createReadStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { constants, createZstdDecompress } from 'node:zlib'
import type { Limits } from './limits.ts'
import { damaged, SnapshotError } from './snapshot-error.ts'

/** With which a file of zstd begins. */
const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

export function isPacked(start: Buffer): boolean {
  return start.subarray(0, magic.length).equals(magic)
}

/** Windows beyond 16 MiB are refused: they cost that much memory each. */
const windowBits = 24

/** The bytes of a file, unpacked where it is packed, in pieces; throws a `SnapshotError` where they are more than the limits allow. */
export async function* unpacked(file: string, packed: boolean, limits: Limits): AsyncGenerator<Buffer> {
  const source = createReadStream(file)
  let total = 0
  try {
    for await (const chunk of (packed ? unpack(source) : source) as AsyncIterable<Buffer>) {
      total += chunk.length
      if (total > limits.total) throw tooLarge(`it has more than ${limits.total} bytes`)
      if (total > limits.small && total > source.bytesRead * limits.ratio)
        throw tooLarge(`it unpacks to more than ${limits.ratio} times its size`)
      yield chunk
    }
  } catch (error) {
    throw isOfZstd(error) ? damaged('it cannot be unpacked') : error
  } finally {
    source.destroy()
  }
}

function unpack(source: Readable): Readable {
  const stream = createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: windowBits } })
  // An error ends the reading of the stream as well, which is where it is seen.
  return pipeline(source, stream, () => {})
}

function isOfZstd(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:ZSTD_|Z_)/.test(String(error.code))
}

function tooLarge(why: string): SnapshotError {
  return new SnapshotError(
    'snapshot-too-large',
    why,
    'save the cluster by namespaces: snapshot save -n NAMESPACE',
  )
}
