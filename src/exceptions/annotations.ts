import { type DiagnosticLocation, type Path, type Resource, templatePath, valueAt } from '#model'
import { lineMap, locatePath } from '#yaml'
import type { Declared } from './candidate.ts'
import { parseWording } from './wording.ts'

const prefix = 'allow.seaworthy.dev/'

/** `allow.seaworthy.dev/CONTROL: reason` on a resource or its pod template; it is about the whole resource. */
export function annotationExceptions(resources: readonly Resource[]): Declared[] {
  return resources.flatMap((resource) => {
    const template = templatePath(resource)
    const places: Path[] = [['metadata'], ...(template === undefined || template.length === 0 ? [] : [[...template, 'metadata']])]
    return places.flatMap((place) => declaredAt(resource, [...place, 'annotations']))
  })
}

function declaredAt(resource: Resource, path: Path): Declared[] {
  const annotations = valueAt(resource.object, path)
  if (typeof annotations !== 'object' || annotations === null) return []
  return Object.entries(annotations).flatMap(([key, value]) => {
    if (!key.startsWith(prefix)) return []
    return [
      {
        kind: 'annotation' as const,
        controls: [key.slice(prefix.length)],
        ...parseWording(String(value), true),
        location: placeOf(resource, [...path, key]),
        holdsFor: (candidate) => candidate.resource === resource,
      },
    ]
  })
}

function placeOf({ origin }: Resource, path: Path): DiagnosticLocation {
  if (origin.type === 'cluster') return { file: origin.cluster, line: 1, column: 1 }
  if (origin.type === 'rendered') return { file: origin.template.path, line: 1, column: 1 }
  const { text } = origin.text
  const place = locatePath(text, origin, [...origin.item, ...path])
  return { file: origin.text.path, ...lineMap(text).position((place.key ?? place.value).start) }
}
