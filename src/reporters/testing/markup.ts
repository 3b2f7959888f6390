/**
 * The names of the elements of an XML or HTML text in the order in which they begin; throws where a tag does not close what was opened
 * last, or where a character stands that would have to be escaped.
 */
export function elementsOf(text: string, empty: readonly string[] = []): string[] {
  const names: string[] = []
  const open: string[] = []
  const tag =
    /<(?:(\/)([a-z][a-z0-9]*)|!doctype html|\?xml [^<>]*\?|([a-z][a-z0-9]*)(?:\s+[a-z-]+(?:="[^"<]*")?)*\s*(\/)?)>/gy
  let at = 0
  while (at < text.length) {
    tag.lastIndex = at
    const found = tag.exec(text)
    if (found === null) {
      if (text[at] === '<') throw new Error(`no tag: ${text.slice(at, at + 60)}`)
      at++
      continue
    }
    at = tag.lastIndex
    const [, isEnd, ended, begun, isEmpty] = found
    if (isEnd !== undefined && open.pop() !== ended) throw new Error(`\`${ended}\` closes what is not open`)
    if (begun === undefined) continue
    names.push(begun)
    if (begun === 'script' || begun === 'style') at = text.indexOf(`</${begun}>`, at)
    if (isEmpty === undefined && !empty.includes(begun)) open.push(begun)
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(', ')}`)
  return names
}
