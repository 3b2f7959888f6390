import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertWritable, Failure, writeFailure } from './failure.mjs'
import { notes, root } from './places.mjs'
import { run } from './run.mjs'

const note = join(notes, 'installed')

/** Installs the locked packages, unless those of this very lock file are there. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return
  const modules = join(root, 'node_modules')
  assertWritable(existsSync(modules) ? modules : root, 'install packages')
  process.stderr.write('installing the packages of package-lock.json\n')
  await install()
  mkdirSync(notes, { recursive: true })
  writeFileSync(note, wanted)
}

/** No package's own scripts run: none that is used needs one. */
async function install() {
  let printed = ''
  const { program, before } = npm()
  const options = [
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ]
  const code = await run(program, before.concat('ci', options, '--loglevel=error'), {
    cwd: root,
    env: Object.assign({}, process.env, { NODE_ENV: 'development' }),
    capture: (text) => (printed += text),
  }).catch((error) => {
    if (error.code !== 'ENOENT') throw error
    throw new Failure('npm is not on PATH', 'install npm, which comes with Node, and run this again')
  })
  if (code !== 0) throw installFailure(code, printed)
}

/** The npm that called this, on the Node that it runs on (the pinned one is about to be replaced); else the one on PATH. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script && node && existsSync(script) && existsSync(node)) return { program: node, before: [script] }
  return { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', before: [] }
}

function installFailure(code, printed) {
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(printed)
  ) {
    return new Failure(
      "the package registry cannot be reached, and the packages are not in npm's cache",
      'connect once, or set `registry` and `proxy` with `npm config`; after that no connection is needed',
    )
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(printed)) {
    return writeFailure({ code: 'EACCES' }, 'install packages', join(root, 'node_modules'))
  }
  if (/\bENOSPC\b/.test(printed))
    return new Failure('the disk is full', 'make 600 MB of room and run this again')
  return new Failure(
    `\`npm ci\` failed with exit code ${code}`,
    'what npm says is above; mend that and run this again',
  )
}
