import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const stored = 0

/** The content of one file of a zip archive below 4 GB. Throws where there is no such file. */
export function readZipEntry(zip: Buffer, name: string): Buffer {
  for (const entry of directory(zip)) {
    if (entry.name === name) return content(zip, entry)
  }
  throw new Error(`the archive holds no ${name}`)
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly size: number
  readonly offset: number
}

function* directory(zip: Buffer): Generator<Entry> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new Error('not a zip archive')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28)
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}

/** The local header repeats name and extra field, with lengths of its own. */
function content(zip: Buffer, { method, size, offset }: Entry): Buffer {
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  const data = zip.subarray(start, start + size)
  return method === stored ? data : inflateRawSync(data)
}
