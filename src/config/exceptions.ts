import { type ControlNames, type Path, presentIds } from '#model'
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
  names: ControlNames,
): ConfigPart['exceptions'] & object {
  if (Array.isArray(exceptions)) return { entries: entriesOf(exceptions, ['exceptions'], text, folder) }
  const { entries, lock, ...rest } = exceptions
  return {
    ...rest,
    ...(lock && { lock: lockOf(lock, names) }),
    ...(entries && { entries: entriesOf(entries, ['exceptions', 'entries'], text, folder) }),
  }
}

function lockOf({ controls, severities }: LockDocument, names: ControlNames): Partial<Lock> {
  return {
    ...(controls && { controls: controls.flatMap((name) => presentIds(name, names)) }),
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
