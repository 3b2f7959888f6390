import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KubernetesObject } from '#model'
import { absent, corpus } from '../support/shared.ts'
import { serveObjects } from '../snapshot/api-server.ts'
import { best } from './measure.ts'

const root = join(import.meta.dirname, '..', '..')
const program = join(root, 'bin', 'seaworthy.js')

/** `npm run bench:snapshot [OBJECTS]`: the whole process on a generated cluster, which an API server of ours serves. */
async function main([objects = '50000']: readonly string[]): Promise<void> {
  const scale = corpus('scale')
  if (scale === undefined) return say(absent('scale'))
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const { server, kubeconfig } = await serveObjects(folder, generated(scale, folder, objects))
  try {
    const file = join(folder, 'a.snapshot')
    const live = ['--kubeconfig', kubeconfig, '--read-secrets']
    say(`${objects} objects`)
    await row('scan --cluster', ['scan', '--cluster', ...live])
    await row('snapshot save', ['snapshot', 'save', file, ...live, '--allow', 'incomplete'])
    say(`  ${(statSync(file).size / 1e6).toFixed(1)} MB`)
    await row('scan --snapshot', ['scan', '--snapshot', file])
    await row('snapshot load', ['snapshot', 'load', file, '--output', join(folder, 'objects')])
    await row('diff', ['diff', file, file])
  } finally {
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

function generated(scale: string, folder: string, objects: string): readonly KubernetesObject[] {
  const options = ['--out', folder, '--objects', objects, '--format', 'json']
  execFileSync(process.execPath, [join(scale, 'generate.mjs'), ...options], { stdio: 'ignore' })
  const list = readFileSync(join(folder, 'list.json'), 'utf8')
  return (JSON.parse(list) as { readonly items: readonly KubernetesObject[] }).items
}

async function row(name: string, args: readonly string[]): Promise<void> {
  const { seconds, megabytes, exit } = await best(1, process.execPath, [program, ...args])
  say(`  ${name.padEnd(18)} ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB  exit ${exit}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main(process.argv.slice(2))
