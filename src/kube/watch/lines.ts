import { KubeError } from '../error.ts'

/** Bytes of one event: etcd holds no object beyond 1.5 MB, and JSON may write it longer. */
const longest = 16 * 1024 * 1024

/** The lines of a body, without line breaks; what comes after the last break is no line. Throws a `KubeError`. */
export async function* linesOf(
  body: AsyncIterable<Buffer>,
  called: string,
): AsyncGenerator<string, void, undefined> {
  let rest: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8')
      rest = []
      size = 0
      from = end + 1
      if (line.trim() !== '') yield line
    }
    rest.push(chunk.subarray(from))
    size += chunk.length - from
    if (size > longest)
      throw new KubeError('too-large', `${called}: an event has more than ${longest} bytes`, 'list anew')
  }
}
