import type { PrimitiveForm, Reference, Root, Schema, Shape } from './shape.ts'

const codes: Readonly<Record<PrimitiveForm, string>> = {
  string: 's',
  integer: 'i',
  number: 'n',
  boolean: 'b',
  quantity: 'q',
  object: 'o',
  any: 'x',
}

/** The field table, one packed line per type, and the type of each `apiVersion/kind`. */
export function printFields({ shapes, roots }: Schema): string {
  const lines = shapes.map((shape) => `  ${shape.name}: '${packed(shape)}',`)
  return [
    `/**
 * Type name to its fields, as \`name:reference\` parted by blanks. A reference is \`s\` string, \`i\` integer, \`n\` number,
 * \`b\` boolean, \`q\` string or number, \`o\` free object, \`x\` anything, \`[r\` list of r, \`{r\` map to r, or a type name;
 * a list's may end in \`@\` and the keys that identify an item, parted by commas.
 */
export const packedFields: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n}`,
    `/** \`apiVersion/kind\` to its type name. */
export const roots: Readonly<Record<string, string>> = {\n${roots.map(printRoot).join('\n')}\n}`,
  ].join('\n\n')
}

function printRoot({ apiVersion, kind, shape }: Root): string {
  return `  '${apiVersion}/${kind}': '${shape}',`
}

function packed({ fields }: Shape): string {
  return fields.map(({ name, reference }) => `${name}:${code(reference)}`).join(' ')
}

function code(reference: Reference): string {
  switch (reference.form) {
    case 'named':
      return reference.name
    case 'list':
      return `[${code(reference.item)}${reference.keys.length === 0 ? '' : `@${reference.keys.join(',')}`}`
    case 'map':
      return `{${code(reference.value)}`
    default:
      return codes[reference.form]
  }
}
