import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identityOf, type KubernetesObject, type Resource } from '#model'
import { buildInventory } from '#inventory'
import { findingsIn } from './judge.ts'
import { type Mapping, questionOf, readMapping } from './mapping.ts'
import { jsonLines } from './readers/json-lines.ts'
import { toResource } from './resources.ts'
import type { Scored } from './score.ts'

/** A problem that the generator put into an object. */
interface Injected {
  readonly control: string
  readonly kind: string
  readonly namespace?: string
  readonly name: string
  /** A scanner may report it or not. */
  readonly optional?: boolean
}

interface Cluster {
  readonly title: string
  readonly resources: readonly Resource[]
  readonly injected: readonly Injected[]
}

const objects = 10_000

/** Clusters of two seeds, with problems and without. */
const clusters = ['1', '2'].flatMap((seed) => [0.25, 0].map((bad) => ({ seed, bad })))

/**
 * A label for every injected problem, and for every object without one that is of a kind in which its control's problems lie, or
 * that is reported nevertheless.
 */
export function measureScale(folder: string): Scored[] {
  const mapping = readMapping('scale')
  const made = clusters.map((options) => generate(join(folder, 'generate.mjs'), options))
  const kinds = Map.groupBy(
    made.flatMap(({ injected }) => injected),
    ({ control }) => control,
  )
  return made.flatMap((cluster) =>
    [...kinds].flatMap(([row, all]) =>
      measureRow(mapping, cluster, row, new Set(all.map(({ kind }) => kind))),
    ),
  )
}

function generate(program: string, { seed, bad }: (typeof clusters)[number]): Cluster {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-scale-'))
  try {
    const options = { out: folder, objects, seed, bad, format: 'json' }
    const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
    execFileSync(process.execPath, [program, ...words])
    const { items } = JSON.parse(readFileSync(join(folder, 'list.json'), 'utf8')) as {
      readonly items: readonly KubernetesObject[]
    }
    return {
      title: `seed ${seed}, bad ${bad}`,
      resources: items.map(toResource),
      injected: jsonLines<Injected>(join(folder, 'labels.jsonl')),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const inventories = new WeakMap<Cluster, ReturnType<typeof buildInventory>>()

function inventoryOf(cluster: Cluster): ReturnType<typeof buildInventory> {
  const known = inventories.get(cluster)
  if (known !== undefined) return known
  const built = buildInventory({
    resources: cluster.resources,
    coverage: [{ of: '*', state: 'complete' }],
  })
  inventories.set(cluster, built)
  return built
}

function measureRow(mapping: Mapping, cluster: Cluster, row: string, kinds: ReadonlySet<string>): Scored[] {
  const question = questionOf(mapping, {
    check: `rows/${row}`,
    objects: [],
    facts: [],
    labels: [],
    params: {},
    record: {},
  })
  const reported =
    question === undefined
      ? undefined
      : new Set(findingsIn(inventoryOf(cluster), question).map(({ resource }) => keyOf(resource)))
  const own = cluster.injected.filter(({ control }) => control === row)
  const labels = new Map(own.map((label) => [keyOf(label), label.optional === true]))
  const scored = (key: string, expected: 'fail' | 'pass'): Scored => ({
    id: `${cluster.title}: ${row}: ${key}`,
    check: `rows/${row}`,
    expected,
    controls: question?.controls ?? [],
    ours: reported === undefined ? undefined : reported.has(key) ? 'fail' : 'pass',
  })
  const positives = [...labels].flatMap(([key, optional]) => (optional ? [] : [scored(key, 'fail')]))
  const quiet = cluster.resources.filter(({ kind }) => kinds.has(kind)).map(keyOf)
  const others = new Set([...quiet, ...(reported ?? [])].filter((key) => !labels.has(key)))
  return [...positives, ...[...others].map((key) => scored(key, 'pass'))]
}

function keyOf(
  thing:
    | { readonly kind: string; readonly namespace?: string | undefined; readonly name: string }
    | undefined,
): string {
  return thing === undefined ? 'the target' : identityOf('', thing.kind, thing.namespace, thing.name)
}
