import { damaged } from './snapshot-error.ts'

/** The lines of a stream as bytes, without their line breaks, of at most `longest` bytes each; the last one has a line break too. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(lineBreak); to >= 0; to = chunk.indexOf(lineBreak, from)) {
      const rest = chunk.subarray(from, to)
      from = to + 1
      if (length + rest.length > longest) throw tooLong(longest)
      yield begun.length === 0 ? rest : Buffer.concat([...begun, rest])
      begun = []
      length = 0
    }
    const rest = chunk.subarray(from)
    length += rest.length
    if (length > longest) throw tooLong(longest)
    if (rest.length > 0) begun.push(rest)
  }
  if (length > 0) throw damaged('its last line is cut off')
}

const lineBreak = 0x0a

function tooLong(longest: number): Error {
  return damaged(`a line has more than ${longest} bytes`)
}
