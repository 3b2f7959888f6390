/** What the files of one room may import. Inside a room every file may import every other. */
export interface Room {
  /** In a few words. */
  readonly holds: string
  /** Nothing in it reads, writes, waits, or looks at a clock: no `node:*` but what `node` lists, no restricted global. */
  readonly pure: boolean
  /** Rooms it may import. */
  readonly may: readonly string[]
  /** Rooms of which it may import types alone. */
  readonly types?: readonly string[]
  /** Rooms it may load with `import()`, in the function that needs them. */
  readonly lazy?: readonly string[]
  /** Packages of npm. */
  readonly npm?: readonly string[]
  /** Modules of Node, for a pure room; the others may import all of them. */
  readonly node?: readonly string[]
  /** Folders below the room that have an `index.ts` for other rooms, beside its own. */
  readonly doors?: readonly string[]
}

/** Pure rooms that `assess` composes. */
const composed = [
  'model',
  'schema',
  'yaml',
  'query',
  'inventory',
  'access',
  'network',
  'controls',
  'frameworks',
  'exceptions',
  'config',
  'policies',
  'engine',
  'risk',
  'fix',
]

/** All but the two that nothing below an app looks at. */
const pureRooms = [...composed, 'assess', 'runtime']

type More = Partial<Room>

const pure = (holds: string, may: readonly string[], more: More = {}): Room => ({
  holds,
  pure: true,
  may,
  ...more,
})
const impure = (holds: string, may: readonly string[], more: More = {}): Room => ({
  ...pure(holds, may, more),
  pure: false,
})

const outer = [
  'charts',
  'messages',
  'reporters',
  'kube',
  'spool',
  'sources',
  'images',
  'watch',
  'notify',
  'store',
  'api',
]

/**
 * Which room may import which: the one place where that is said. The check, the overrides of the linter and the picture
 * in `docs/architecture.md` are made of it. A room without a row fails the check; a row may wait for its room.
 */
export const rooms: Readonly<Record<string, Room>> = {
  model: pure('nouns, paths, fingerprints, what Kubernetes means by them', [], {
    types: ['schema'],
    node: ['node:crypto'],
  }),
  schema: pure("fields and types of Kubernetes' objects, from its OpenAPI", ['model']),
  yaml: pure('parsing with places, edits, excerpts', ['model'], { npm: ['js-yaml', 'yaml'] }),
  query: pure('the query language', ['model']),
  charts: pure('pictures from data', ['model']),
  messages: pure('English and Korean', ['model']),
  inventory: pure('an immutable set of resources, with indexes', ['model', 'schema']),
  access: pure('who may do what', ['model', 'schema', 'inventory']),
  network: pure('who may talk to whom', ['model', 'schema', 'inventory']),
  controls: pure('one test a file, with its prose, fix and samples', ['model', 'schema'], {
    types: ['inventory', 'access', 'network'],
    doors: ['catalogue', 'releases'],
  }),
  frameworks: pure('published lists, and which controls answer them', ['model', 'yaml']),
  exceptions: pure('decisions to accept a finding', ['model', 'yaml'], { npm: ['picomatch'] }),
  config: pure('`seaworthy.yaml`: reading, checking, merging', ['model', 'yaml'], {
    npm: ['typebox', 'picomatch'],
  }),
  policies: pure('what users write, and what is exported', ['model', 'schema', 'yaml']),
  engine: pure('controls over an inventory, in full and by change', [
    'model',
    'schema',
    'inventory',
    'access',
    'network',
  ]),
  risk: pure('what a finding means here', ['model', 'inventory', 'access', 'network']),
  fix: pure('operations to edits', ['model', 'schema', 'yaml']),
  assess: pure('the composition: inventory to result', composed),
  runtime: pure('what happens while things run', ['model', 'access', 'risk', 'query']),
  reporters: pure('a result to a text', ['model', 'charts', 'messages', 'yaml']),
  kube: impure('the Kubernetes API: who is asked, as whom, and how', ['model', 'yaml']),
  spool: impure('deltas on disk', ['model']),
  sources: impure(
    'files, charts, Kustomize trees and clusters to resources',
    ['model', 'schema', 'yaml', 'kube'],
    { npm: ['ignore'], doors: ['cloud', 'cluster', 'snapshot'] },
  ),
  images: impure('what is inside an image', ['model', 'schema', 'yaml', 'kube']),
  watch: impure('changes of a cluster to deltas', [
    'model',
    'kube',
    'sources',
    'inventory',
    'engine',
    'assess',
  ]),
  notify: impure('messages to people', ['model', 'query', 'messages']),
  store: impure('findings over time', ['model', 'query', 'messages']),
  api: impure('the contract and its routes', [...pureRooms, 'store'], {
    npm: ['typebox'],
    doors: ['contract'],
  }),
  apps: impure('programs, one folder each: `cli`', [...pureRooms, ...outer], {
    lazy: ['apps'],
    npm: ['commander', 'diff'],
  }),
}

/** The room of a file in `src/`, given by its path from the repository's root: `engine`, or for an app `apps/cli`. */
export function roomOf(path: string): string {
  const [, room = '', inner = ''] = path.split('/')
  return room === 'apps' ? `apps/${inner}` : room
}

/** The row of a room, if it has one; all apps share theirs. */
export function rowOf(room: string): Room | undefined {
  return rooms[room.startsWith('apps/') ? 'apps' : room]
}
