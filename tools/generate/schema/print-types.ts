import type { PrimitiveForm, Reference, Schema, Shape } from './shape.ts'

const primitives: Readonly<Record<PrimitiveForm, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  quantity: 'string | number',
  object: 'Readonly<Record<string, unknown>>',
  any: 'unknown',
}

/** TypeScript interfaces, and `KindTypes`, in which the first wanted version of a kind stands for it. */
export function printTypes({ shapes, roots }: Schema): string {
  const kinds = new Map(roots.toReversed().map(({ kind, shape }) => [kind, shape]))
  const kindFields = [...kinds].toReversed().map(([kind, shape]) => `  readonly ${kind}: ${shape}`)
  return [
    ...shapes.map(printInterface),
    `/** The type of each kind in its newest version. */\nexport interface KindTypes {\n${kindFields.join('\n')}\n}`,
    'export type Kind = keyof KindTypes',
  ].join('\n\n')
}

function printInterface({ name, fields }: Shape): string {
  const lines = fields.map((field) => `  readonly ${field.name}?: ${typeText(field.reference)}`)
  return [`export interface ${name} {`, ...lines, '}'].join('\n')
}

function typeText(reference: Reference): string {
  switch (reference.form) {
    case 'named':
      return reference.name
    case 'list':
      return `readonly ${itemText(reference.item)}[]`
    case 'map':
      return `Readonly<Record<string, ${typeText(reference.value)}>>`
    default:
      return primitives[reference.form]
  }
}

function itemText(item: Reference): string {
  const text = typeText(item)
  return text.includes(' ') && !text.startsWith('Readonly<') ? `(${text})` : text
}
