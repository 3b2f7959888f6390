import { readFileSync } from 'node:fs'
import { lineMap, parseDocuments } from '#yaml'
import { KubeError } from '../error.ts'
import { asText, isRecord } from '../record.ts'
import { systemReason } from '../system-reason.ts'
import type { Entry } from './kubeconfig.ts'

/** One kubeconfig file. */
export interface KubeconfigFile {
  readonly path: string
  readonly currentContext: string | undefined
  readonly contexts: ReadonlyMap<string, Entry>
  readonly clusters: ReadonlyMap<string, Entry>
  readonly users: ReadonlyMap<string, Entry>
}

/** Reads the file at an absolute path; undefined where there is none. Throws a `KubeError` for one that is unreadable or wrong. */
export function readKubeconfigFile(path: string): KubeconfigFile | undefined {
  const text = textOf(path)
  if (text === undefined) return undefined
  const root = documentOf(path, text)
  return {
    path,
    currentContext: asText(root['current-context']),
    contexts: entriesOf(path, root, 'contexts', 'context'),
    clusters: entriesOf(path, root, 'clusters', 'cluster'),
    users: entriesOf(path, root, 'users', 'user'),
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = systemReason(error)
    if (reason === 'does not exist') return undefined
    throw new KubeError(
      'kubeconfig-unreadable',
      `the kubeconfig file \`${path}\` cannot be read: ${reason}`,
      'give yourself the right to read it, or name another with `--kubeconfig`',
      { cause: error },
    )
  }
}

function documentOf(path: string, text: string): Readonly<Record<string, unknown>> {
  const { documents, problems } = parseDocuments(text)
  const [problem] = problems
  if (problem !== undefined) {
    const { line } = lineMap(text).position(problem.offset)
    throw invalid(`${path}:${line}`, problem.message)
  }
  if (documents.length > 1) throw invalid(path, 'it holds several documents')
  const value = documents[0]?.value ?? {}
  if (!isRecord(value)) throw invalid(path, 'it holds no mapping')
  const { kind = 'Config' } = value
  if (kind !== 'Config') throw invalid(path, `its kind is \`${String(kind)}\`, not \`Config\``)
  return value
}

function entriesOf(
  path: string,
  root: Readonly<Record<string, unknown>>,
  list: string,
  key: string,
): ReadonlyMap<string, Entry> {
  const value = root[list] ?? []
  if (!Array.isArray(value)) throw invalid(path, `\`${list}\` is no list`)
  const entries = new Map<string, Entry>()
  for (const [index, item] of value.entries()) {
    const name = isRecord(item) ? asText(item['name']) : undefined
    if (!isRecord(item) || name === undefined) throw invalid(path, `\`${list}[${index}]\` has no name`)
    const fields = item[key] ?? {}
    if (!isRecord(fields)) throw invalid(path, `\`${list}[${index}].${key}\` is no mapping`)
    if (entries.has(name)) throw invalid(path, `\`${list}\` holds \`${name}\` twice`)
    entries.set(name, { file: path, fields })
  }
  return entries
}

function invalid(place: string, what: string): KubeError {
  return new KubeError(
    'kubeconfig-invalid',
    `the kubeconfig file \`${place}\` is not valid: ${what}`,
    'mend it; `kubectl config view` says whether kubectl can read it',
  )
}
