import type { Diagnostic, DocumentSpan, Path, Resource } from '#model'
import { checkTypes } from '#schema'
import type { Positions } from './positions.ts'

/** A diagnostic for every field whose type Kubernetes refuses. */
export function typeProblems(
  { apiVersion, kind, object, name }: Resource,
  span: DocumentSpan,
  positions: Positions,
): Diagnostic[] {
  return checkTypes(apiVersion, kind, object).map(({ path, expected, found }) => ({
    level: 'error',
    code: 'wrong-type',
    message: `\`${fieldName(path)}\` of ${kind} \`${name}\` must be ${expected}, not ${found}`,
    hint: 'Kubernetes refuses the object; it is not judged until this is mended',
    location: positions.ofPath(span, [...span.item, ...path]),
  }))
}

/** `spec.containers[0].image` */
function fieldName(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('')
}
