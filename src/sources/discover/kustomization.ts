import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseDocuments } from '#yaml'
import { realPath } from '../program/within.ts'
import { kustomizationNames } from './names.ts'
import { statOf } from './stat.ts'

/** What a kustomization takes in: whatever is listed there is judged as part of it, not by itself. */
export interface Inclusions {
  /** Absolute folders of other kustomizations. */
  readonly folders: readonly string[]
  /** Absolute files. */
  readonly files: readonly string[]
}

/** The kustomization file of a folder. */
export function kustomizationFile(folder: string): string | undefined {
  return kustomizationNames.map((name) => join(folder, name)).find((path) => statOf(path)?.isFile())
}

/** Every local file and folder that a folder's kustomization lists; a broken one lists none. */
export function inclusionsOf(folder: string): Inclusions {
  const texts = parseDocuments(readIfThere(kustomizationFile(folder))).documents.flatMap(({ value }) =>
    textsIn(value),
  )
  const paths = texts.flatMap((text) => localPaths(folder, text))
  return {
    folders: paths.filter((path) => statOf(path)?.isDirectory()),
    files: paths.filter((path) => statOf(path)?.isFile()),
  }
}

/** Fields of a kustomization that are lists of paths. */
const lists = [
  'resources',
  'bases',
  'components',
  'crds',
  'configurations',
  'generators',
  'transformers',
  'validators',
  'patchesStrategicMerge',
]

/** Fields whose items, or which themselves, name a file as their `path`. */
const holders = ['patches', 'patchesJson6902', 'replacements', 'openapi']

/** Fields whose items name files as `NAME=PATH`. */
const generators = ['configMapGenerator', 'secretGenerator']

function textsIn(kustomization: unknown): string[] {
  if (!isRecord(kustomization)) return []
  const inFields = (fields: readonly string[]): unknown[] => fields.flatMap((field) => kustomization[field])
  const generated = inFields(generators).filter(isRecord)
  return [
    ...inFields(lists),
    ...inFields(holders)
      .filter(isRecord)
      .map(({ path }) => path),
    ...generated.flatMap(({ files, envs, env }) => [files, envs, env].flat().map(behindName)),
  ].filter((text) => typeof text === 'string')
}

function behindName(text: unknown): unknown {
  return typeof text === 'string' ? text.slice(text.indexOf('=') + 1) : text
}

/** An inline patch is no path, nor is an address. */
function localPaths(folder: string, text: string): string[] {
  if (text === '' || text.length > 1000 || /[\n\0]/.test(text)) return []
  const path = resolve(folder, text)
  return path === folder ? [] : [...new Set([path, realPath(path)])]
}

function readIfThere(path: string | undefined): string {
  try {
    return path === undefined ? '' : readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
