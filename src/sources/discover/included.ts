import { type Inclusions, inclusionsOf } from './kustomization.ts'

/** What a scan's kustomizations leave to be judged by itself. */
export interface Uncovered {
  /** Kustomizations that no other one takes in; of those that take in each other the first. */
  readonly kustomizations: readonly string[]
  /** Whether a kustomization lists a file. */
  lists(path: string): boolean
}

export function uncovered(kustomizations: readonly string[]): Uncovered {
  const inclusions = new Map(kustomizations.map((folder) => [folder, inclusionsOf(folder)]))
  const folders = new Set(Array.from(inclusions.values(), (one) => one.folders).flat())
  const files = new Set(Array.from(inclusions.values(), (one) => one.files).flat())
  const roots = kustomizations.filter((folder) => !folders.has(folder))
  const reached = new Set<string>()
  for (const root of roots) reach(root, inclusions, reached)
  for (const folder of kustomizations) {
    if (reached.has(folder)) continue
    roots.push(folder)
    reach(folder, inclusions, reached)
  }
  return { kustomizations: roots, lists: (path) => files.has(path) }
}

function reach(root: string, inclusions: ReadonlyMap<string, Inclusions>, reached: Set<string>): void {
  const waiting = [root]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (reached.has(folder)) continue
    reached.add(folder)
    waiting.push(...(inclusions.get(folder)?.folders ?? []))
  }
}
