import {
  controlNames,
  groupOf,
  identityOf,
  type KubernetesObject,
  type Path,
  type Resource,
  type SourceText,
  valueAt,
} from '#model'
import { parseDocuments } from '#yaml'
import type { Candidate } from '../candidate.ts'
import { type ExceptionsInput, type ResolvedExceptions, resolveExceptions } from '../resolve.ts'

/** How a chart's output is told from a file. */
export interface Rendered {
  readonly rendering: string
  /** Path of the template. */
  readonly template: string
}

/** The resources of a manifest, or of what a template rendered to; those of a `List` one by one. */
export function resourcesOf(text: string, path = 'pod.yaml', rendered?: Rendered): Resource[] {
  const source: SourceText = { path, text }
  const template = rendered && { path: rendered.template, text: '' }
  return parseDocuments(text).documents.flatMap(({ index, start, end, value }) =>
    itemsOf(value as KubernetesObject).map(({ item, object }) => {
      const span = { text: source, document: index, start, end, item }
      return toResource(
        object,
        rendered === undefined
          ? { type: 'file', ...span }
          : { type: 'rendered', by: 'helm', rendering: rendered.rendering, template: template!, ...span },
      )
    }),
  )
}

function itemsOf(value: KubernetesObject): { item: Path; object: KubernetesObject }[] {
  if (value['kind'] !== 'List') return [{ item: [], object: value }]
  return (value['items'] as KubernetesObject[]).map((object, index) => ({ item: ['items', index], object }))
}

function toResource(object: KubernetesObject, origin: Resource['origin']): Resource {
  const text = (path: Path): string => (valueAt(object, path) ?? '') as string
  const apiVersion = text(['apiVersion'])
  const kind = text(['kind'])
  const name = text(['metadata', 'name'])
  const group = groupOf(apiVersion)
  return {
    id: identityOf(group, kind, undefined, name),
    apiVersion,
    group,
    kind,
    namespace: undefined,
    name,
    labels: {},
    annotations: {},
    object,
    origin,
    source: '',
  }
}

/** A finding on a resource; its fingerprint is made of all three. */
export function finding(
  resource: Resource | undefined,
  control: string,
  path: Path = [],
  severity: Candidate['severity'] = 'high',
): Candidate {
  const fingerprint = `f1:${control}/${resource?.name ?? ''}/${path.join('.')}`
  return { control, severity, ...(resource && { resource }), path, fingerprint }
}

/** What becomes of findings, on a Wednesday, with four controls of which one had another id. */
export function resolve(given: Partial<ExceptionsInput>): ResolvedExceptions {
  const { candidates = [] } = given
  return resolveExceptions({
    candidates,
    resources: [...new Set(candidates.flatMap(({ resource }) => resource ?? []))],
    entries: [],
    allow: ['comment', 'annotation', 'config', 'baseline'],
    lock: { controls: [], severities: [] },
    today: '2026-11-25',
    known: {
      controls: new Set(['host-network', 'host-pid', 'privileged-container', 'may-run-as-root']),
      names: controlNames([{ id: 'host-network', formerly: ['host-net'], aliases: ['trivy:KSV-0009'] }]),
    },
    ...given,
  })
}

/** The diagnostics in short: `code file:line:column message (hint)`. */
export function said({ diagnostics }: ResolvedExceptions): string[] {
  return diagnostics.map(({ code, location, message, hint }) => {
    const place = location === undefined ? '' : ` ${location.file}:${location.line}:${location.column}`
    return `${code}${place} ${message} (${hint})`
  })
}
