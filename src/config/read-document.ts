import type { Path } from '#model'
import { type Range, indexDocument, lineMap, locatePath, parseDocuments } from '#yaml'
import { typeOf, withoutEmptyKeys } from './json-schema.ts'
import type { ConfigError } from './config-error.ts'

/** A configuration file as it was read, before its shape is checked. */
export interface ConfigText {
  /** As a person would type it. */
  readonly file: string
  /** A mapping without keys that have no value. */
  readonly value: Readonly<Record<string, unknown>>
  /** Where a path begins: its key (unless the value is asked for), or its nearest ancestor's. */
  place(path: Path, part?: 'key' | 'value'): FilePlace
  /** A scalar as it is written, without quotes. */
  written(path: Path): string
}

/** Starts at 1; columns in UTF-16 units. */
export interface FilePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Reads the one document of a configuration file; an empty file is an empty mapping. */
export function readDocument(
  text: string,
  file: string,
): { document?: ConfigText; errors: readonly ConfigError[] } {
  const { documents, problems } = parseDocuments(text)
  const lines = lineMap(text)
  if (problems.length > 0) {
    const errors = problems.map(({ message, offset }) =>
      syntaxError(message, { file, ...lines.position(offset) }),
    )
    return { errors }
  }
  const [document, second] = documents
  if (second !== undefined) {
    const place = { file, ...lines.position(second.start) }
    return { errors: [syntaxError('a configuration file holds one document; this is a second one', place)] }
  }
  if (document === undefined)
    return { document: configText(text, file, { start: 0, end: 0 }, {}), errors: [] }
  const value = withoutEmptyKeys(document.value)
  if (typeOf(value) !== 'object') {
    return { errors: [syntaxError('the file must be a mapping of settings', { file, line: 1, column: 1 })] }
  }
  return {
    document: configText(text, file, document, value as Readonly<Record<string, unknown>>),
    errors: [],
  }
}

function configText(
  text: string,
  file: string,
  document: Range,
  value: Readonly<Record<string, unknown>>,
): ConfigText {
  const lines = lineMap(text)
  const index = indexDocument(text, document)
  return {
    file,
    value,
    place(path, part = 'key') {
      const found = locatePath(text, index, path)
      const range = part === 'value' && found.exact ? found.value : (found.key ?? found.value)
      return { file, ...lines.position(range.start) }
    },
    written(path) {
      const { start, end } = locatePath(text, index, path).value
      return text.slice(start, end).replace(/^(['"])(.*)\1$/u, '$2')
    },
  }
}

function syntaxError(message: string, place: FilePlace): ConfigError {
  return { code: 'config-syntax', message, ...place }
}
