// `npm start`, `npm test` and `npm run cluster`: installs and builds what is missing, then runs. Old Nodes have to read this
// file and those in `start/`: plain JavaScript, nothing imported but `node:*`. What is said on the way goes to standard error.
import { relative, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './start/build.mjs'
import { Failure, sayFailure } from './start/failure.mjs'
import { ensureInstalled } from './start/install.mjs'
import { pinnedNode, root } from './start/places.mjs'
import { run } from './start/run.mjs'

const commands = { start, test, cluster, build: buildOnly, install: installOnly }

/** Where the user stood when npm was called; npm itself moves to the package's root. */
const cwd = process.env['INIT_CWD'] || process.cwd()

async function start(args) {
  await ensureInstalled()
  await ensureBuilt()
  const bin = join(root, 'bin', 'seaworthy.js')
  const given = args.length > 0 ? args : ['scan', relative(cwd, join(root, 'examples')) || '.']
  process.chdir(cwd)
  process.argv = [process.execPath, bin].concat(given)
  await import(pathToFileURL(bin).href)
}

async function test(args) {
  await ensureInstalled()
  process.exitCode = await run(pinnedNode(), [join(root, 'tools', 'test.ts')].concat(args), { cwd: root })
}

async function cluster(args) {
  await ensureInstalled()
  await ensureBuilt()
  const script = join(root, 'test', 'cluster', 'main.ts')
  process.exitCode = await run(pinnedNode(), [script].concat(args), { cwd: root })
}

async function buildOnly() {
  await ensureInstalled()
  await ensureBuilt()
}

async function installOnly() {
  await ensureInstalled()
}

async function main(name, args) {
  const command = commands[name]
  if (command === undefined) {
    throw new Failure(`unknown command \`${name}\``, `one of ${Object.keys(commands).join(', ')}`)
  }
  await command(args)
}

main(process.argv[2], process.argv.slice(3)).catch((error) => {
  sayFailure(error)
  process.exitCode = 2
})
