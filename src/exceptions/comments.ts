import {
  type FileOrigin,
  type Path,
  type RenderedOrigin,
  type Resource,
  type SourceText,
  startsWith,
} from '#model'
import { commentPaths, type PlacedComment } from '#yaml'
import type { Declared } from './candidate.ts'
import type { Positions } from './positions.ts'
import { parseWording } from './wording.ts'

const marker = 'seaworthy:'

/**
 * `# seaworthy: allow host-network, host-pid until 2027-01-31 -- reason`, in the texts that resources came from. It is about
 * what it is written at and all below, at a document's head about the whole document. Another word behind the marker is
 * an exception without controls.
 */
export function commentExceptions(resources: readonly Resource[], position: Positions): Declared[] {
  return documentsOf(resources).flatMap((document) => {
    const { origin } = document
    const { text } = origin.text
    if (!text.slice(origin.start, origin.end).includes(marker)) return []
    return commentPaths(text, origin)
      .filter(({ comment }) => comment.text.startsWith(marker))
      .map((placed) => toDeclared(placed, document, position))
  })
}

function toDeclared(
  { comment, path }: PlacedComment,
  { origin, resources }: Document,
  position: Positions,
): Declared {
  const match = /^seaworthy:\s*allow\s+([^\s,]+(?:\s*,\s*[^\s,]+)*)(.*)$/su.exec(comment.text)
  const [, controls, rest = ''] = match ?? []
  return {
    kind: 'comment',
    controls: controls?.split(/\s*,\s*/) ?? [],
    ...parseWording(rest),
    location:
      origin.type === 'file'
        ? position(origin.text, comment.start)
        : { file: origin.template.path, line: 1, column: 1 },
    resources,
    holdsFor: ({ resource, path: found }) =>
      path !== undefined && startsWith([...itemOf(resource), ...found], path),
  }
}

/** Where a resource begins in its document. */
function itemOf(resource: Resource | undefined): Path {
  const origin = resource?.origin
  return origin === undefined || origin.type === 'cluster' ? [] : origin.item
}

interface Document {
  /** That of the document's first resource. */
  readonly origin: FileOrigin | RenderedOrigin
  readonly resources: Resource[]
}

/** Every document once, with the resources in it. */
function documentsOf(resources: readonly Resource[]): Document[] {
  const texts = new Map<SourceText, Map<number, Document>>()
  for (const resource of resources) {
    const { origin } = resource
    if (origin.type === 'cluster') continue
    const documents = texts.get(origin.text) ?? new Map<number, Document>()
    texts.set(origin.text, documents)
    const document = documents.get(origin.start)
    if (document === undefined) documents.set(origin.start, { origin, resources: [resource] })
    else document.resources.push(resource)
  }
  return [...texts.values()].flatMap((documents) => [...documents.values()])
}
