import { existsSync, statSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import type { Diagnostic, Path, SourceText } from '#model'
import { lineMap, locatePath, type ParsedDocument, parseDocuments } from '#yaml'
import { kustomizationFile } from '../discover/kustomization.ts'
import { readText } from '../manifests/read-text.ts'
import { isWithin, realPath } from '../program/within.ts'
import { shownPath } from '../shown-path.ts'
import { pluginReferencesIn, type Reference, referencesIn, type Role } from './references.ts'
import {
  chartRefusal,
  isRemote,
  isUrl,
  missingFile,
  missingKustomization,
  outsideRefusal,
  pluginRefusal,
  type Refusal,
  remoteRefusal,
  toDiagnostic,
} from './refusals.ts'

/** Everything local that a kustomization is made of, and what it asks for that it does not get. */
export interface Graph {
  /** Absolute: kustomization files and whatever they name. */
  readonly files: ReadonlySet<string>
  readonly refusals: readonly Diagnostic[]
}

export interface GraphOptions {
  readonly cwd: string
  /** Absolute: nothing outside of it is read. Undefined where there is no such bound. */
  readonly root: string | undefined
}

interface Walk extends GraphOptions {
  /** The kustomization that all this is for, as it is printed. */
  readonly shown: string
  readonly files: Set<string>
  readonly refusals: Diagnostic[]
}

/** Walks a kustomization and all that it takes in, without following anything that leads outside. */
export function graphOf(folder: string, options: GraphOptions): Graph {
  const walk: Walk = { ...options, shown: shownPath(options.cwd, folder), files: new Set(), refusals: [] }
  enter(walk, folder, 'resource')
  return walk
}

/** A folder with a kustomization; as a plug-in's, its resources are plug-ins' configuration. */
function enter(walk: Walk, folder: string, role: Role): void {
  const path = kustomizationFile(folder)
  if (path === undefined || walk.files.has(path)) return
  walk.files.add(path)
  if (isOutside(walk.root ?? folder, path)) return refuseFile(walk, path, walk.root ?? folder)
  for (const { text, document } of documentsOf(walk, path)) {
    const { value } = document
    if (!isRecord(value)) continue
    const charts = chartRefusal(value)
    if (charts !== undefined) refuse(walk, charts.refusal, text, document, charts.path)
    for (const reference of referencesIn(value)) {
      const inner = role === 'plug-in' && reference.role === 'resource' ? role : reference.role
      follow(walk, folder, { ...reference, role: inner }, text, document)
    }
  }
}

function follow(
  walk: Walk,
  folder: string,
  reference: Reference,
  text: SourceText,
  document: ParsedDocument,
): void {
  const target = resolve(folder, reference.text)
  const refusal = refusalOf(walk, folder, reference, target)
  if (refusal !== undefined) return refuse(walk, refusal, text, document, reference.path)
  if (statSync(target).isDirectory()) return enter(walk, target, reference.role)
  walk.files.add(target)
  if (reference.role === 'plug-in') followPlugin(walk, folder, target)
}

/** What is built in may name files in its turn. */
function followPlugin(walk: Walk, folder: string, file: string): void {
  for (const { text, document } of documentsOf(walk, file)) {
    if (!isRecord(document.value)) continue
    const refusal = pluginRefusal(document.value)
    if (refusal !== undefined) refuse(walk, refusal, text, document, ['kind'])
    else
      for (const reference of pluginReferencesIn(document.value))
        follow(walk, folder, reference, text, document)
  }
}

function refusalOf(
  walk: Walk,
  folder: string,
  { text, role }: Reference,
  target: string,
): Refusal | undefined {
  const { cwd, root } = walk
  if (isUrl(text)) return remoteRefusal(text)
  if (!existsSync(target)) return isRemote(text) ? remoteRefusal(text) : missingFile(text)
  const isFolder = statSync(target).isDirectory()
  if (!isFolder && !statSync(target).isFile()) return missingFile(text)
  const bound = isFolder ? root : folder
  const leadsOut = bound !== undefined && isOutside(bound, target)
  if (isAbsolute(text) || leadsOut) return outsideRefusal(text, shownPath(cwd, bound ?? folder))
  const needed = isFolder && role !== 'file' && kustomizationFile(target) === undefined
  return needed ? missingKustomization(text) : undefined
}

function isOutside(bound: string, path: string): boolean {
  return !isWithin(realPath(bound), realPath(path))
}

/** A kustomization file that is itself a link out of `bound`. */
function refuseFile({ cwd, shown, refusals }: Walk, path: string, bound: string): void {
  const file = shownPath(cwd, path)
  refusals.push(
    toDiagnostic(outsideRefusal(file, shownPath(cwd, bound)), shown, { file, line: 1, column: 1 }),
  )
}

interface PlacedDocument {
  readonly text: SourceText
  readonly document: ParsedDocument
}

/** A file that cannot be read through is not followed, as what it asks for is unknown. */
function documentsOf(walk: Walk, path: string): PlacedDocument[] {
  const text = readText(path, shownPath(walk.cwd, path))
  if (!('text' in text)) {
    walk.refusals.push(text)
    return []
  }
  const { documents, problems } = parseDocuments(text.text)
  for (const { message, hint, offset } of problems) {
    const location = { file: text.path, ...lineMap(text.text).position(offset) }
    walk.refusals.push(toDiagnostic({ code: 'kustomize-file-broken', message, hint }, walk.shown, location))
  }
  return documents.map((document) => ({ text, document }))
}

function refuse(walk: Walk, refusal: Refusal, text: SourceText, document: ParsedDocument, path: Path): void {
  const { key, value } = locatePath(text.text, document, path)
  const location = { file: text.path, ...lineMap(text.text).position((key ?? value).start) }
  walk.refusals.push(toDiagnostic(refusal, walk.shown, location))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
