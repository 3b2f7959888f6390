import type { Path } from '#model'

/** What a kustomization means to do with a file or folder that it names. */
export type Role =
  /** Taken in: a manifest, or a folder with another kustomization. */
  | 'resource'
  /** The same, but as the configuration of a generator or transformer. */
  | 'plug-in'
  /** Read for its content. */
  | 'file'

/** One text of a kustomization that names a file, a folder or something remote. */
export interface Reference {
  readonly path: Path
  readonly text: string
  readonly role: Role
}

/** By the fields' names in lower case, since kustomize takes them in any. Source: kustomize's `api/types/kustomization.go`. */
const lists: Readonly<Record<string, Role>> = {
  resources: 'resource',
  bases: 'resource',
  components: 'resource',
  generators: 'plug-in',
  transformers: 'plug-in',
  validators: 'plug-in',
  crds: 'file',
  configurations: 'file',
  patches: 'file',
  patchesstrategicmerge: 'file',
}

/** Fields whose texts name files. */
const fileFields: ReadonlySet<string> = new Set(['path', 'paths', 'files', 'env', 'envs'])

/** Fields of a kustomization that hold `fileFields`, or a list of what holds them. */
const withFiles: ReadonlySet<string> = new Set([
  'patches',
  'patchesjson6902',
  'replacements',
  'openapi',
  'configmapgenerator',
  'secretgenerator',
])

/** Everything that a kustomization names, in its order; what it holds inline names nothing. */
export function referencesIn(kustomization: object): Reference[] {
  return Object.entries(kustomization).flatMap(([name, value]: [string, unknown]) => {
    const field = name.toLowerCase()
    const role = lists[field]
    const listed = role === undefined ? [] : textsIn(value, [name]).map((named) => ({ ...named, role }))
    return withFiles.has(field) ? [...listed, ...filesIn(value, [name])] : listed
  })
}

/** The files that the configuration of a built-in generator or transformer names. */
export function pluginReferencesIn(config: Readonly<Record<string, unknown>>): Reference[] {
  return [...filesIn(config, []), ...filesIn(config['replacements'], ['replacements'])]
}

/** The files that an object, or each of a list of objects, names; of `name=path`, as generators write it, the path. */
function filesIn(value: unknown, at: Path): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => filesIn(item, [...at, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name]) => fileFields.has(name.toLowerCase()))
    .flatMap(([name, inner]: [string, unknown]) => textsIn(inner, [...at, name]))
    .map(({ path, text }) => ({ path, text: text.slice(text.indexOf('=') + 1), role: 'file' }))
}

/** A text, or the texts of a list, that name something. */
function textsIn(value: unknown, path: Path): { path: Path; text: string }[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => (Array.isArray(item) ? [] : textsIn(item, [...path, index])))
  return typeof value === 'string' && !isInline(value) ? [{ path, text: value }] : []
}

/** Whether a text is YAML itself instead of the name of a file. */
function isInline(text: string): boolean {
  return text === '' || text.length > 1000 || /[\n\0]|^\s*[{[]|: /.test(text)
}
