import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** What stands at a path: a text, with its mode where that matters, a link, or a folder. */
export type Entry =
  | string
  | { readonly text: string; readonly mode: number }
  | { readonly link: string }
  | { readonly folder: true; readonly mode: number }

/** Gives `use` a folder with these entries, which goes away afterwards. */
export function inTree<T>(entries: Readonly<Record<string, Entry>>, use: (root: string) => T): T {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'seaworthy-node-')))
  try {
    for (const [path, entry] of Object.entries(entries)) put(join(root, path), entry)
    return use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function put(path: string, entry: Entry): void {
  mkdirSync(dirname(path), { recursive: true })
  if (typeof entry === 'string') writeFileSync(path, entry)
  else if ('link' in entry) symlinkSync(entry.link, path)
  else if ('folder' in entry) mkdirSync(path, { recursive: true })
  else writeFileSync(path, entry.text)
  if (typeof entry === 'object' && 'mode' in entry) chmodSync(path, entry.mode)
}

/** The command line of a process, as `/proc/PID/cmdline` has it. */
export function commandLine(...words: readonly string[]): string {
  return `${words.join('\0')}\0`
}
