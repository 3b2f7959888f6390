/** One line of the text that Prometheus reads. */
export interface Sample {
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  readonly value: number
}

const label = /([A-Za-z_]\w*)="((?:\\.|[^"\\])*)"/g
const escapes: Readonly<Record<string, string>> = { n: '\n' }

/** The samples of some names; the other lines, of which an API server has ten thousands, are passed over. */
export function* samplesOf(text: string, names: ReadonlySet<string>): Generator<Sample> {
  for (const line of text.split('\n')) {
    const [, name = ''] = /^([A-Za-z_:][\w:]*)[{ ]/.exec(line) ?? []
    if (!names.has(name)) continue
    const end = line.lastIndexOf('}')
    const [value = ''] = line
      .slice(end < 0 ? name.length : end + 1)
      .trim()
      .split(/\s+/)
    const labels = new Map(
      [...line.slice(name.length, Math.max(end, name.length)).matchAll(label)].map(([, key, written]) => [
        key!,
        written!.replace(/\\(.)/g, (_, escaped: string) => escapes[escaped] ?? escaped),
      ]),
    )
    yield { name, labels, value: Number(value) }
  }
}
