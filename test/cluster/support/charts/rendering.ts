import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupOf } from '#model'
import { isClusterScoped } from '#schema'
import { parseDocuments } from '#yaml'

export interface ChartObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string }
}

export interface Rendering {
  readonly name: string
  /** Where the chart is installed. */
  readonly namespace: string
  /** With the namespace that `kubectl apply --namespace` gives them where the chart does not. */
  readonly objects: readonly ChartObject[]
}

interface Entry {
  readonly kind: string
  readonly name: string
  readonly path: string
  readonly args: readonly string[]
}

/** The rendered charts of the corpus. */
export function renderings(folder: string): Rendering[] {
  const entries = readFileSync(join(folder, 'index.jsonl'), 'utf8').trim().split('\n')
  return entries
    .map((line) => JSON.parse(line) as Entry)
    .filter(({ kind }) => kind === 'rendered')
    .map(({ name, path, args }) => {
      const namespace = args[args.indexOf('--namespace') + 1] ?? name
      return { name, namespace, objects: objectsOf(readFileSync(join(folder, path), 'utf8'), namespace) }
    })
}

function objectsOf(text: string, namespace: string): ChartObject[] {
  return parseDocuments(text)
    .documents.map(({ value }) => value as ChartObject & { readonly items?: readonly ChartObject[] })
    .flatMap((object) => (object.kind === 'List' ? (object.items ?? []) : [object]))
    .map((object) => placed(object, namespace))
}

function placed(object: ChartObject, namespace: string): ChartObject {
  if (isClusterScoped(groupOf(object.apiVersion), object.kind) === true) return object
  return { ...object, metadata: { namespace, ...object.metadata } }
}

/** What tells an object from all others, in whatever version it is written. */
export function identity({ apiVersion, kind, metadata: { namespace = '', name } }: ChartObject): string {
  return `${groupOf(apiVersion)}/${kind} ${namespace}/${name}`
}
