import type { Path } from '#model'
import { checkNames, renamedControls } from './check-names.ts'
import { checkCatalogue } from './check-catalogue.ts'
import { askedInVain } from './check-frameworks.ts'
import { checkParts } from './check-parts.ts'
import { checkShape } from './check-shape.ts'
import type { ConfigError } from './config-error.ts'
import type { ConfigPart } from './config.ts'
import { checkCustomFrameworks } from './custom-frameworks.ts'
import { resolvePath } from './file-path.ts'
import type { Known } from './known.ts'
import { type ConfigText, type FilePlace, readDocument } from './read-document.ts'
import { reporter } from './report.ts'
import type { ConfigDocument } from './schema.ts'
import { schema } from './schema.gen.ts'
import { toPart } from './to-part.ts'

/** Where a configuration file lies. */
export interface ConfigFile {
  /** As a person would type it. */
  readonly file: string
  /** The absolute folder that its paths start from. */
  readonly folder: string
  /** Whether no other file adds to it or builds on it, so that what it names must be known or its own. */
  readonly alone?: boolean
}

/** One file's settings, and where each stands. */
export interface ParsedConfig extends ConfigFile {
  readonly part: ConfigPart
  /** Absolute paths of the files that it builds on; a later one wins, this file wins over all. */
  readonly extends: readonly string[]
  /** What holds and should be written otherwise. */
  readonly warnings: readonly ConfigError[]
  /** The place of a setting of `part`, by its path there. */
  place(path: Path): FilePlace
}

/** Never throws; `config` is there only where there are no errors. */
export function parseConfig(
  text: string,
  { file, folder, alone = false }: ConfigFile,
  known: Known,
): { readonly config?: ParsedConfig; readonly errors: readonly ConfigError[] } {
  const { document, errors } = readDocument(text, file)
  if (document === undefined) return { errors }
  const inVain = alone && !Object.hasOwn(document.value, 'extends') ? askedInVain(document, known) : []
  const problems = checkShape(schema, document.value)
  if (problems.length > 0) {
    return {
      errors: inOrder([
        ...problems.map(({ code, message, path, atKey }) => ({
          code,
          message,
          ...document.place(path, atKey ? 'key' : 'value'),
        })),
        ...inVain,
      ]),
    }
  }
  const value = document.value as ConfigDocument
  const wrong = [
    ...checkNames(value, document, known),
    ...checkParts(value, document),
    ...checkCustomFrameworks(value.customFrameworks ?? {}, known, reporter(document)),
    ...checkCatalogue(document, known),
  ]
  return wrong.length > 0
    ? { errors: inOrder([...wrong, ...inVain]) }
    : { config: parsed(value, document, folder, known), errors: [] }
}

function inOrder(errors: readonly ConfigError[]): ConfigError[] {
  return errors.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

function parsed(value: ConfigDocument, document: ConfigText, folder: string, known: Known): ParsedConfig {
  const bases = value.extends === undefined ? [] : [value.extends].flat()
  return {
    file: document.file,
    folder,
    part: toPart(value, document, folder, known.names),
    warnings: renamedControls(value, document, known),
    extends: bases.map((path) => resolvePath(folder, path)),
    place: (path) => document.place(asWritten(path, value)),
  }
}

/** Leads from a setting of the part to where the file has it, where exceptions may be a bare list. */
function asWritten(path: Path, { exceptions }: ConfigDocument): Path {
  const bare = Array.isArray(exceptions) && path[0] === 'exceptions' && path[1] === 'entries'
  return bare ? ['exceptions', ...path.slice(2)] : path
}
