import { type Diagnostic, type DocumentSpan, type Path, type Resource, templatePath, valueAt } from '#model'
import { checkTypes, rootType, type WrongType } from '#schema'
import type { Positions } from './positions.ts'

/** A diagnostic for every field whose type Kubernetes refuses. */
export function typeProblems(resource: Resource, span: DocumentSpan, positions: Positions): Diagnostic[] {
  return wrongTypes(resource).map(({ path, expected, found }) => ({
    level: 'error',
    code: 'wrong-type',
    message: `\`${fieldName(path)}\` of ${resource.kind} \`${resource.name}\` must be ${expected}, not ${found}`,
    hint: 'Kubernetes refuses the object; it is not judged until this is mended',
    location: positions.ofPath(span, [...span.item, ...path]),
  }))
}

/** Of a custom kind that carries pods only the template is known: it has the fields of a PodTemplate's. */
function wrongTypes(resource: Resource): readonly WrongType[] {
  const { apiVersion, kind, object } = resource
  const at = templatePath(resource)
  if (at === undefined || rootType(apiVersion, kind) !== undefined)
    return checkTypes(apiVersion, kind, object)
  const inTemplate = checkTypes('v1', 'PodTemplate', { template: valueAt(object, at) })
  return inTemplate.map((wrong) => ({ ...wrong, path: [...at, ...wrong.path.slice(1)] }))
}

/** `spec.containers[0].image` */
function fieldName(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('')
}
