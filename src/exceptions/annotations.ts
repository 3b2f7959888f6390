import { type DiagnosticLocation, type Path, type Resource, templatePath, valueAt } from '#model'
import { locatePath } from '#yaml'
import type { Declared } from './candidate.ts'
import type { Positions } from './positions.ts'
import { parseReason } from './wording.ts'

const prefix = 'allow.seaworthy.dev/'

/** `allow.seaworthy.dev/CONTROL: reason` on a resource or its pod template; it is about the whole resource. */
export function annotationExceptions(resources: readonly Resource[], position: Positions): Declared[] {
  return resources.flatMap((resource) =>
    annotationPaths(resource).flatMap((path) => declaredAt(resource, path, position)),
  )
}

function annotationPaths(resource: Resource): Path[] {
  const template = templatePath(resource) ?? []
  const own = ['metadata', 'annotations']
  return template.length === 0 ? [own] : [own, [...template, ...own]]
}

function declaredAt(resource: Resource, path: Path, position: Positions): Declared[] {
  const annotations = valueAt(resource.object, path)
  if (typeof annotations !== 'object' || annotations === null) return []
  return Object.entries(annotations).flatMap(([key, value]) => {
    if (!key.startsWith(prefix)) return []
    return [
      {
        kind: 'annotation' as const,
        controls: [key.slice(prefix.length)],
        ...parseReason(typeof value === 'string' ? value : ''),
        location: placeOf(resource, [...path, key], position),
        resources: [resource],
        holdsFor: () => true,
      },
    ]
  })
}

function placeOf({ origin }: Resource, path: Path, position: Positions): DiagnosticLocation {
  if (origin.type === 'cluster') return { file: origin.cluster, line: 1, column: 1 }
  if (origin.type === 'rendered') return { file: origin.template.path, line: 1, column: 1 }
  const place = locatePath(origin.text.text, origin, [...origin.item, ...path])
  return position(origin.text, (place.key ?? place.value).start)
}
