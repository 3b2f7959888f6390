/** What kustomize printed, without the annotations that were asked for to know where it comes from. */
export interface Build {
  readonly text: string
  /** The file behind the document at an offset, relative to the kustomization's folder; undefined where it is not said. */
  originAt(offset: number): string | undefined
}

interface Stretch {
  readonly end: number
  readonly origin: string | undefined
}

const marker = '---\n'

/** Takes the origin annotations out of kustomize's output; nothing else changes. */
export function takeOrigins(output: string): Build {
  const stretches: Stretch[] = []
  let text = ''
  for (const [index, document] of output.split(/^---\n/m).entries()) {
    const { kept, origin } = takeOrigin(document.split('\n'))
    text += `${index === 0 ? '' : marker}${kept.join('\n')}`
    stretches.push({ end: text.length, origin })
  }
  return { text, originAt: (offset) => stretches.find(({ end }) => offset < end)?.origin }
}

interface Taken {
  readonly kept: readonly string[]
  readonly origin: string | undefined
}

/** Kustomize prints with two spaces a level, a block scalar for the annotation, and `metadata` at the left edge. */
function takeOrigin(lines: readonly string[]): Taken {
  const metadata = lines.indexOf('metadata:')
  const start = metadata < 0 ? -1 : lines.findIndex((line, index) => index > metadata && isOriginLine(line))
  const between = lines.slice(metadata + 1, Math.max(start, 0))
  if (start < 0 || between.some((line) => /^\S/.test(line))) return { kept: lines, origin: undefined }
  const end = indexFrom(lines, start + 1, (line) => !line.startsWith('      '))
  const alone = lines[start - 1] === '  annotations:' && !(lines[end] ?? '').startsWith('    ')
  const kept = [...lines.slice(0, alone ? start - 1 : start), ...lines.slice(end)]
  return { kept, origin: fileIn(lines.slice(start + 1, end)) }
}

function isOriginLine(line: string): boolean {
  return /^ {4}config\.kubernetes\.io\/origin: \|/.test(line)
}

/** `path` of a resource, `configuredIn` of what a generator made. */
function fileIn(block: readonly string[]): string | undefined {
  return block
    .map((line) => /^\s+(?:path|configuredIn): (.+)$/.exec(line)?.[1])
    .find((path) => path !== undefined)
}

function indexFrom(lines: readonly string[], start: number, test: (line: string) => boolean): number {
  const found = lines.findIndex((line, index) => index >= start && test(line))
  return found < 0 ? lines.length : found
}
