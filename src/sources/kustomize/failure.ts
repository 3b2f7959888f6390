import type { Diagnostic } from '#model'
import { kustomizationFile } from '../discover/kustomization.ts'
import { readText } from '../manifests/read-text.ts'
import { tidyMessage } from '../program/message.ts'
import type { ProgramResult } from '../program/run.ts'
import { shownPath } from '../shown-path.ts'
import type { Copy } from './copy.ts'

type Failure = Extract<ProgramResult, { readonly ok: false }>

/**
 * Why a kustomization does not build: what kustomize said, with the names that its files have in the repository. A component
 * changes what takes it in, so that it need not build by itself: that is a note.
 */
export function buildFailure(
  { folder, cwd }: { readonly folder: string; readonly cwd: string },
  copy: Copy,
  result: Failure,
): Diagnostic {
  const shown = shownPath(cwd, folder)
  const file = kustomizationFile(folder)
  const location = { file: shownPath(cwd, file ?? folder), line: 1, column: 1 }
  if (result.why === 'exit' && isComponent(file)) return { ...componentNote(shown), location }
  return {
    level: 'error',
    code: 'kustomization-does-not-build',
    message: `the kustomization \`${shown}\` does not build: ${messageOf(result, copy, shownPath(cwd, copy.base))}`,
    hint: 'mend it, or leave its folder out with --exclude',
    location,
  }
}

function componentNote(shown: string): Diagnostic {
  return {
    level: 'note',
    code: 'kustomize-component',
    message: `the component \`${shown}\` does not build by itself and was not scanned`,
    hint: 'scan a kustomization that lists it under `components`',
  }
}

function isComponent(file: string | undefined): boolean {
  const read = file === undefined ? undefined : readText(file, file)
  return read !== undefined && 'text' in read && /^["']?kind["']?:\s*["']?Component\b/m.test(read.text)
}

function messageOf({ why, messages }: Failure, { root }: Copy, base: string): string {
  if (why === 'time') return 'kustomize did not finish in time'
  if (why === 'size') return 'it prints more than 256 MiB'
  if (why === 'start') return `kustomize cannot be started: ${tidyMessage(messages)}`
  const error = messages
    .split('\n')
    .filter((line) => !line.startsWith('# Warning: '))
    .join('\n')
    .replace(/^error: /i, '')
  const said = tidyMessage(error.replaceAll(root, base))
  return said === '' ? 'kustomize failed without a word' : said
}
