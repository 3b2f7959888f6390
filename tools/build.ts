import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { build, type Metafile } from 'esbuild'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** Programs of their own; the rest of `dist/` is shared, or loaded when a command needs it. */
const entries: Readonly<Record<string, string>> = {
  main: 'src/apps/cli/index.ts',
  'parse-worker': 'src/sources/manifests/worker.ts',
}

/** `npm run build`: everything that the package runs, in `dist/`, which is replaced only once all of it compiled. */
async function main(): Promise<void> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.entries(entries).filter(([, path]) => existsSync(join(root, path))),
    ),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24.7',
    // The package's own ES modules: what is not used falls away, and nothing is required at run time.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    outdir: 'dist',
    // One folder, so that a file finds the worker beside itself wherever it was bundled.
    chunkNames: '[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
  replaceDist([
    ...outputFiles.map(({ path, contents }) => ({ name: relative(dist, path), contents })),
    { name: 'LICENSES.txt', contents: licences(metafile) },
  ])
}

interface BuiltFile {
  readonly name: string
  readonly contents: string | Uint8Array
}

/** Written beside its place and then moved, so that a program that starts meanwhile finds the old one or the new one. */
function replaceDist(files: readonly BuiltFile[]): void {
  const [fresh, old] = [`${dist}.new-${process.pid}`, `${dist}.old-${process.pid}`]
  for (const { name, contents } of files) {
    const path = join(fresh, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents)
  }
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(fresh, dist)
  rmSync(old, { recursive: true, force: true })
}

/** The licence of every package whose code is in the bundle, as most of them ask for. */
function licences({ inputs }: Metafile): string {
  const packages = Object.keys(inputs).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  )
  return [...new Set(packages)]
    .toSorted()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceOf(name: string): string {
  const folder = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENSE-MIT']
    .map((one) => join(folder, one))
    .find(existsSync)
  if (file === undefined)
    throw new Error(`\`${basename(folder)}\` carries no licence text, so it cannot be bundled`)
  return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trimEnd()}\n`
}

await main().catch((error: unknown) => {
  // esbuild has printed its own errors by now.
  if (!(error instanceof Error && 'errors' in error)) throw error
  process.exitCode = 1
})
