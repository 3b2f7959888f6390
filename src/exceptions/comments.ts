import { type DocumentSpan, type Resource, type SourceText, startsWith } from '#model'
import { commentPaths, lineMap, type PlacedComment } from '#yaml'
import type { Declared } from './candidate.ts'
import { parseWording } from './wording.ts'

const marker = 'seaworthy:'

/** `# seaworthy: allow host-network, host-pid until 2027-01-31 -- reason`, in the files that resources came from. */
export function commentExceptions(resources: readonly Resource[]): Declared[] {
  return documentsOf(resources).flatMap(({ span, file }) => {
    const { text } = span.text
    if (!text.slice(span.start, span.end).includes(marker)) return []
    const lines = lineMap(text)
    return commentPaths(text, span).flatMap((placed) => {
      const position = lines.position(placed.comment.start)
      const location = file === span.text.path ? { file, ...position } : { file, line: 1, column: 1 }
      return toDeclared(placed, span, location) ?? []
    })
  })
}

function toDeclared({ comment, path }: PlacedComment, span: DocumentSpan, location: Declared['location']): Declared | undefined {
  const match = /^seaworthy:\s*allow\s+([^\s,]+(?:\s*,\s*[^\s,]+)*)(.*)$/su.exec(comment.text)
  if (match === null) return undefined
  const [, controls = '', rest = ''] = match
  return {
    kind: 'comment',
    controls: controls.split(/\s*,\s*/),
    ...parseWording(rest, false),
    location,
    holdsFor({ resource, path: found }) {
      const origin = resource?.origin
      if (origin === undefined || origin.type === 'cluster' || path === undefined) return false
      if (origin.text !== span.text || origin.start !== span.start) return false
      return startsWith([...origin.item, ...found], path)
    },
  }
}

/** Every document once, and the file that a person would look into. */
function documentsOf(resources: readonly Resource[]): { span: DocumentSpan; file: string }[] {
  const seen = new Map<SourceText, Set<number>>()
  return resources.flatMap(({ origin }) => {
    if (origin.type === 'cluster') return []
    const starts = seen.get(origin.text) ?? new Set<number>()
    seen.set(origin.text, starts)
    if (starts.has(origin.start)) return []
    starts.add(origin.start)
    return [{ span: origin, file: origin.type === 'rendered' ? origin.template.path : origin.text.path }]
  })
}
