import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Diagnostic, DocumentSpan, Resource, SourceText } from '#model'
import { kustomizationFile } from '../discover/kustomization.ts'
import { readDocuments } from '../documents/read-documents.ts'
import { tidyMessage } from '../program/message.ts'
import { type ProgramResult, runProgram } from '../program/run.ts'
import { withScratch } from '../program/scratch.ts'
import { shownPath } from '../shown-path.ts'
import { emptyReading, type Reading, type Source } from '../source.ts'
import { copyTree } from './copy.ts'
import { graphOf } from './graph.ts'

export interface KustomizeOptions {
  /** Absolute. */
  readonly folder: string
  /** The `kustomize` or `kubectl` program, absolute. */
  readonly program: string
  readonly cwd: string
  /** Absolute: nothing outside of it is read. Undefined where there is no such bound. */
  readonly root: string | undefined
}

const originAnnotation = 'config.kubernetes.io/origin'

/** A kustomization through `kustomize build`, in a copy of its own, so that its resources say where they come from. */
export function kustomizeSource(options: KustomizeOptions): Source {
  return { name: `kustomize ${shownPath(options.cwd, options.folder)}`, read: () => read(options) }
}

async function read(options: KustomizeOptions): Promise<Reading> {
  const { folder, program, cwd } = options
  const { files, refusals } = graphOf(folder, options)
  if (refusals.length > 0) return { ...emptyReading, diagnostics: refusals }
  return await withScratch(async (scratch) => {
    const copy = copyTree(folder, files, scratch.folder)
    const args = [basename(program).startsWith('kubectl') ? 'kustomize' : 'build', copy.folder]
    const result = await runProgram({ program, args, cwd: scratch.folder, env: scratch.env })
    if (!result.ok) return { ...emptyReading, diagnostics: [failure(options, result, scratch.folder)] }
    return readBuild(options, result.output, (origin) => shownPath(cwd, copy.originalOf(origin)))
  })
}

function failure({ folder, cwd }: KustomizeOptions, result: Extract<ProgramResult, { ok: false }>, scratch: string): Diagnostic {
  const said = tidyMessage(result.messages.replaceAll(`${scratch}/tree/`, '').replace(/^error: /i, ''))
  const file = kustomizationFile(folder) ?? folder
  return {
    level: 'error',
    code: 'kustomization-does-not-build',
    message: `the kustomization \`${shownPath(cwd, folder)}\` does not build: ${said === '' ? result.why : said}`,
    hint: 'mend it, or leave its folder out with --exclude',
    location: { file: shownPath(cwd, file), line: 1, column: 1 },
  }
}

function readBuild({ folder, cwd }: KustomizeOptions, output: string, shownOrigin: (origin: string) => string): Reading {
  const shown = shownPath(cwd, folder)
  const text: SourceText = { path: `kustomize build ${shown}`, text: output, readOnly: 'it was rendered by kustomize' }
  const own = templateText(shownPath(cwd, kustomizationFile(folder) ?? folder), kustomizationFile(folder))
  const templates = new Map<string, SourceText>()
  const templateOf = (span: DocumentSpan): SourceText => {
    const origin = /^\s*config\.kubernetes\.io\/origin: \|\n(?:\s+\w+: .*\n)*?\s+path: (.+)$/m.exec(output.slice(span.start, span.end))?.[1]
    if (origin === undefined) return own
    const path = shownOrigin(origin)
    const template = templates.get(path) ?? templateText(path, resolve(cwd, path))
    templates.set(path, template)
    return template
  }
  const reading = readDocuments(text, {
    source: `kustomize ${shown}`,
    origin: (span) => ({ type: 'rendered', by: 'kustomize', rendering: 'default', ...span, template: templateOf(span) }),
  })
  return { ...reading, resources: reading.resources.map(withoutOrigin) }
}

function templateText(path: string, file: string | undefined): SourceText {
  try {
    return { path, text: file === undefined ? '' : readFileSync(file, 'utf8') }
  } catch {
    return { path, text: '', readOnly: 'the file cannot be read' }
  }
}

/** The annotation that the copy asked for is no part of what is deployed. */
function withoutOrigin(resource: Resource): Resource {
  if (!Object.hasOwn(resource.annotations, originAnnotation)) return resource
  const { [originAnnotation]: _, ...annotations } = resource.annotations
  const metadata = { ...(resource.object['metadata'] as object), annotations }
  return { ...resource, annotations, object: { ...resource.object, metadata } }
}
