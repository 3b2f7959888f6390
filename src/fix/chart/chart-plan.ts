import type { Operation, Resource, SourceText } from '#model'
import { inDocument, type Refused } from '../fixable.ts'
import type { ChartDocument } from './document.ts'
import { valuesNamed } from './line.ts'
import { inValuesFile } from './values-plan.ts'
import { nearestLine, valuesOperation } from './values-target.ts'

/** Where the operations of a fix are to be done. */
export type ChartTarget =
  | { readonly values: SourceText; readonly operations: readonly Operation[] }
  | { readonly template: ChartDocument; readonly operations: readonly Operation[] }
  | Refused

/** The values where the template prints the place straight from one, else the template itself. */
export function chartTarget(
  document: ChartDocument,
  resource: Resource,
  given: readonly Operation[],
): ChartTarget {
  const { template, item } = document.origin
  if (template.text === '') return { refused: template.readOnly ?? 'its template is not known' }
  const operations = inDocument(given, item)
  const values = operations.map((operation) => valuesOperation(document, operation))
  if (values.every((operation) => operation === undefined)) return { template: document, operations }
  if (values.some((operation) => operation === undefined)) {
    return { refused: 'one part of it is in the template and another in the values' }
  }
  return inValues(document, resource, given, values as readonly Operation[])
}

function inValues(
  { origin: { values } }: ChartDocument,
  resource: Resource,
  given: readonly Operation[],
  operations: readonly Operation[],
): ChartTarget {
  const keys = operations.map(({ path }) => path.join('.')).join(', ')
  if (values === undefined) return { refused: `its values set it (\`${keys}\`), and no values file is known` }
  const written = operations.map((operation, at) =>
    inValuesFile(values, operation, resource, given[at]!.path),
  )
  if (written.every((operation) => operation !== undefined)) return { values, operations: written }
  return {
    refused: `\`${keys}\` is part of a list that ${values.path} does not hold; set the whole list there`,
  }
}

/** Names the values that the template reads at the place, for a person who has to do it by hand. */
export function withValuesNamed(
  document: ChartDocument,
  operations: readonly Operation[],
  { refused }: Refused,
): Refused {
  const named = new Set(operations.flatMap(({ path }) => valuesNamed(nearestLine(document, path))))
  if (named.size === 0) return { refused }
  const keys = [...named].map((key) => `\`${key}\``).join(', ')
  return { refused: `${refused}, which reads ${keys} of the values` }
}
