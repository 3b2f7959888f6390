import { basename, resolve } from 'node:path'
import type { Diagnostic, DocumentSpan, Patching, SourceText } from '#model'
import { kustomizationFile } from '../discover/kustomization.ts'
import { kustomizationNames } from '../discover/names.ts'
import { unreadable } from '../unreadable.ts'
import { readDocuments } from '../documents/read-documents.ts'
import { atRepository } from '../helm/repository-place.ts'
import { readText } from '../manifests/read-text.ts'
import { type ProgramResult, runProgram } from '../program/run.ts'
import { type Scratch, withScratch } from '../program/scratch.ts'
import { shownPath } from '../shown-path.ts'
import { emptyReading, type Reading, type Source } from '../source.ts'
import { askForOrigins, type Copy, copyTree } from './copy.ts'
import { buildFailure } from './failure.ts'
import { graphOf } from './graph.ts'
import { type Build, takeOrigins } from './origins.ts'

export interface KustomizeOptions {
  /** Absolute. */
  readonly folder: string
  /** The `kustomize` or `kubectl` program, absolute. */
  readonly program: string
  readonly cwd: string
  /** Absolute: nothing outside of it is read. Undefined where there is no such bound. */
  readonly root: string | undefined
}

/** A kustomization through `kustomize build`, in a copy of its own, so that its resources say where they come from. */
export function kustomizeSource(options: KustomizeOptions): Source {
  return { name: `kustomize ${shownPath(options.cwd, options.folder)}`, read: () => read(options) }
}

async function read(options: KustomizeOptions): Promise<Reading> {
  const { folder } = options
  const { files, refusals } = graphOf(folder, options)
  if (refusals.length > 0) return { ...emptyReading, diagnostics: refusals }
  return await withScratch(async (scratch) => {
    const copy = copyTree(folder, files, scratch.folder)
    if ('uncopied' in copy) return diagnosed(unreadable(shownPath(options.cwd, copy.uncopied), copy.error))
    const result = await build(options.program, copy, scratch)
    return 'text' in result
      ? readBuild(options, files, result)
      : diagnosed(buildFailure(options, copy, result))
  })
}

function diagnosed(diagnostic: Diagnostic): Reading {
  return { ...emptyReading, diagnostics: [diagnostic] }
}

/** Where it does not build while it says where things come from, it is built as it is. */
async function build(program: string, copy: Copy, scratch: Scratch): Promise<Build | Failure> {
  const takeBack = askForOrigins(copy)
  const first = await run(program, copy, scratch)
  if (first.ok && takeBack !== undefined) return takeOrigins(first.output)
  takeBack?.()
  const result = first.ok || takeBack === undefined ? first : await run(program, copy, scratch)
  return result.ok ? { text: result.output, originAt: () => undefined } : result
}

type Failure = Extract<ProgramResult, { readonly ok: false }>

function run(program: string, copy: Copy, scratch: Scratch): Promise<ProgramResult> {
  const command = basename(program).startsWith('kubectl') ? 'kustomize' : 'build'
  const args = [command, '--load-restrictor=LoadRestrictionsRootOnly', '--', copy.folder]
  return runProgram({ program, args, cwd: scratch.folder, env: scratch.env })
}

/** What the output says of origins can be forged by the tree: only its own `files` are read. */
function readBuild(
  { folder, cwd }: KustomizeOptions,
  files: ReadonlySet<string>,
  { text: output, originAt }: Build,
): Reading {
  const shown = shownPath(cwd, folder)
  const text: SourceText = {
    path: `kustomize build ${shown}`,
    text: output,
    readOnly: 'it was rendered by kustomize',
  }
  const textOf = textsOf(cwd)
  const own = kustomizationFile(folder) ?? folder
  const templateAt = (offset: number): SourceText => {
    const origin = resolve(folder, originAt(offset) ?? '')
    return textOf(files.has(origin) ? origin : own)
  }
  const patching: Patching = {
    kustomization: textOf(own),
    files: [...files].filter(mayPatch).map(textOf),
  }
  const reading = readDocuments(text, {
    source: `kustomize ${shown}`,
    origin: (span: DocumentSpan) => {
      const template = templateAt(span.end - 1)
      return { type: 'rendered', by: 'kustomize', rendering: 'default', ...span, template, patching }
    },
  })
  return atRepository(reading, text, (offset) => ({ file: templateAt(offset).path, line: 1, column: 1 }))
}

/** Whether a file may hold an object; what a ConfigMap is made of is not read. */
function mayPatch(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path) && !kustomizationNames.includes(basename(path))
}

/** Reads each file once. */
function textsOf(cwd: string): (path: string) => SourceText {
  const known = new Map<string, SourceText>()
  return (path) => {
    const shown = shownPath(cwd, path)
    const found = known.get(path) ?? readText(path, shown)
    const text = 'text' in found ? found : { path: shown, text: '', readOnly: 'the file cannot be read' }
    known.set(path, text)
    return text
  }
}
