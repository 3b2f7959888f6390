import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const block = 512

/** Bytes that an archive may unpack to; helm's own limit is lower. */
const largest = 256 * 1024 * 1024

/**
 * The texts of all `Chart.yaml` files in a packed chart (`.tgz`), by their paths below the chart's folder: `Chart.yaml`,
 * `charts/redis/Chart.yaml`. None where it cannot be read: helm says why.
 */
export function chartFilesIn(path: string): ReadonlyMap<string, string> {
  try {
    return chartFilesOf(gunzipSync(readFileSync(path), { maxOutputLength: largest }))
  } catch {
    return new Map()
  }
}

/** Goes through the headers of a tar archive (POSIX ustar). */
function chartFilesOf(bytes: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (let at = 0; at + block <= bytes.length;) {
    const header = bytes.subarray(at, at + block)
    const size = Number.parseInt(field(header, 124, 12), 8)
    if (Number.isNaN(size)) break
    const name = nameIn(header).replace(/^(?:\.\/)?[^/]+\//, '')
    const start = at + block
    if (/(?:^|\/)Chart\.yaml$/.test(name)) files.set(name, bytes.toString('utf8', start, start + size))
    at = start + Math.ceil(size / block) * block
  }
  return files
}

function nameIn(header: Buffer): string {
  const name = field(header, 0, 100)
  const prefix = field(header, 257, 5) === 'ustar' ? field(header, 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

function field(header: Buffer, start: number, length: number): string {
  return header.toString('utf8', start, start + length).split('\0', 1)[0]!
}
