import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The values of a file with one JSON text a line, packed where its name ends in `.gz`. */
export function jsonLines<T>(path: string): T[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}
