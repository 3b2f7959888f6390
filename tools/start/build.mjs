import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertWritable, Failure, writeFailure } from './failure.mjs'
import { notes, pinnedNode, root } from './places.mjs'
import { run } from './run.mjs'
import { contentHash, listHash, sourceFiles } from './sources.mjs'

const note = join(notes, 'built.json')

/** Builds `dist/`, unless it is of these very sources. */
export async function ensureBuilt() {
  const files = sourceFiles()
  const list = listHash(files)
  const last = existsSync(join(root, 'dist', 'main.js')) ? lastBuild() : {}
  if (last.list === list) return
  const content = contentHash(files)
  if (last.content !== content) await build()
  remember({ list, content })
}

async function build() {
  assertWritable(root, 'build')
  const node = pinnedNode()
  process.stderr.write('building dist/\n')
  const code = await run(node, [join(root, 'tools', 'build.ts')], { cwd: root, capture: () => {} })
  if (code !== 0)
    throw new Failure('the build failed', 'what is wrong is above; mend that and run this again')
}

function lastBuild() {
  try {
    return JSON.parse(readFileSync(note, 'utf8'))
  } catch {
    return {}
  }
}

/** A note that cannot be written only costs the next run its time; a build that cannot has failed before. */
function remember(built) {
  try {
    mkdirSync(notes, { recursive: true })
    writeFileSync(note, JSON.stringify(built))
  } catch (error) {
    if (writeFailure(error, '', '') === error) throw error
  }
}
