import type { Path } from '#model'
import type { ConfigPart, ExceptionEntry, ExceptionMatch, Lock } from './config.ts'
import { absoluteGlob } from './file-path.ts'
import type { ConfigText } from './read-document.ts'
import type { ConfigDocument } from './schema.ts'

type Exceptions = NonNullable<ConfigDocument['exceptions']>

type EntryDocument = Extract<Exceptions, readonly unknown[]>[number]

type LockDocument = NonNullable<Exclude<Exceptions, readonly unknown[]>['lock']>

/** Both forms, a list of entries and a mapping, brought to the mapping. */
export function exceptionsSettings(
  exceptions: Exceptions,
  text: ConfigText,
  folder: string,
  formerly: ReadonlyMap<string, string>,
): ConfigPart['exceptions'] & object {
  if (Array.isArray(exceptions)) return { entries: entriesOf(exceptions, ['exceptions'], text, folder) }
  const { entries, lock, ...rest } = exceptions
  return {
    ...rest,
    ...(lock && { lock: lockOf(lock, formerly) }),
    ...(entries && { entries: entriesOf(entries, ['exceptions', 'entries'], text, folder) }),
  }
}

function lockOf(
  { controls, severities }: LockDocument,
  formerly: ReadonlyMap<string, string>,
): Partial<Lock> {
  return {
    ...(controls && { controls: controls.map((id) => formerly.get(id) ?? id) }),
    ...(severities && { severities }),
  }
}

function entriesOf(
  entries: readonly EntryDocument[],
  at: Path,
  text: ConfigText,
  folder: string,
): ExceptionEntry[] {
  return entries.map(({ control, controls = [], match = {}, ...rest }, index) => ({
    ...rest,
    controls: control === undefined ? controls : [control, ...controls],
    match: matchOf(match, folder),
    location: text.place([...at, index]),
  }))
}

function matchOf({ path, ...rest }: NonNullable<EntryDocument['match']>, folder: string): ExceptionMatch {
  return { ...rest, ...(path !== undefined && { path: absoluteGlob(folder, path) }) }
}
