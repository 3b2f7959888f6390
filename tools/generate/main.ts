import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Generator } from './outputs.ts'

const root = join(import.meta.dirname, '..', '..')

/** In this order: a later one may import what an earlier one wrote. */
const generators: Readonly<Record<string, () => Promise<Generator>>> = {
  config: () => import('./config-schema.ts'),
  result: () => import('./result-schema.ts'),
  controls: () => import('./controls.ts'),
  frameworks: () => import('./frameworks.ts'),
  house: () => import('./house.ts'),
  docs: () => import('./docs.ts'),
}

/**
 * `npm run generate [NAME...]`: writes every generated file, or those of the generators named; with `--check` writes
 * nothing and fails where one is stale.
 */
async function main(args: readonly string[]): Promise<void> {
  const check = args.includes('--check')
  const names = args.filter((argument) => !argument.startsWith('--'))
  const stale: string[] = []
  for (const [name, load] of Object.entries(generators)) {
    if (names.length === 0 || names.includes(name)) stale.push(...(await refresh(await load(), check)))
  }
  for (const path of stale) process.stdout.write(`${check ? 'stale' : 'wrote'} ${path}\n`)
  if (check && stale.length > 0) {
    process.stdout.write('run `npm run generate` and commit what it writes\n')
    process.exitCode = 1
  }
}

/** Paths of the files that were not as they should be. */
async function refresh({ outputs, folders = [] }: Generator, check: boolean): Promise<string[]> {
  const texts = await outputs()
  const changed = [...texts].filter(([path, text]) => current(path) !== text)
  const surplus = folders.flatMap((folder) =>
    globSync(`${folder}/**/*.*`, { cwd: root }).filter((path) => !texts.has(path)),
  )
  if (!check) {
    for (const [path, text] of changed) write(path, text)
    for (const path of surplus) rmSync(join(root, path))
  }
  return [...changed.map(([path]) => path), ...surplus]
}

function current(path: string): string | undefined {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function write(path: string, text: string): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
