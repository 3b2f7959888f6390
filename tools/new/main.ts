import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { controlText, samplesText } from './control.ts'

const root = join(import.meta.dirname, '..', '..')
const usage = 'usage: npm run new control AREA/ID, such as: npm run new control pod-security/host-network'

/** `npm run new control AREA/ID`: a control and its samples to fill in, and the index with both. */
function main([what, where, ...rest]: readonly string[]): void {
  const name = /^(?<area>[a-z][a-z0-9-]*)\/(?<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(where ?? '')
  if (what !== 'control' || name === null || rest.length > 0) return fail(usage)
  const { area = '', id = '' } = name.groups!
  const code = `src/controls/${area}/${id}.ts`
  if (existsSync(join(root, code))) return fail(`${code} exists`)
  write(code, controlText(id))
  write(`src/controls/${area}/${id}.yaml`, samplesText(id))
  execFileSync(process.execPath, [join(root, 'tools', 'generate', 'main.ts'), 'controls'], {
    stdio: 'inherit',
  })
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  process.stdout.write(`wrote ${path}\n`)
}

function fail(message: string): void {
  process.stderr.write(`error: ${message}\n`)
  process.exitCode = 2
}

main(process.argv.slice(2))
