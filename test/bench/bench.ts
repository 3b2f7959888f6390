import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { personas } from '#model'
import { absent, corpus } from '../support/shared.ts'
import { best, type Measurement } from './measure.ts'

const root = join(import.meta.dirname, '..', '..')
const program = join(root, 'bin', 'seaworthy.js')

/** Peers that scan a folder of manifests, where they are installed. */
const peers: readonly { readonly name: string; args(folder: string): readonly string[] }[] = [
  { name: 'kube-score', args: (folder) => ['score', ...listed(folder)] },
  { name: 'kube-linter', args: (folder) => ['lint', folder] },
  { name: 'polaris', args: (folder) => ['audit', '--audit-path', folder] },
  { name: 'trivy', args: (folder) => ['config', '--skip-check-update', folder] },
  { name: 'kubescape', args: (folder) => ['scan', folder] },
]

const everyone = personas.flatMap((persona) => ['--persona', persona])

/** `npm run bench [OBJECTS]`: the whole process on a generated cluster, as a ratio to js-yaml alone, in one run. */
async function main([objects = '10000']: readonly string[]): Promise<void> {
  const scale = corpus('scale')
  if (scale === undefined) return say(absent('scale'))
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    execFileSync(process.execPath, [join(scale, 'generate.mjs'), '--out', folder, '--objects', objects], {
      stdio: 'ignore',
    })
    await benchScale(join(folder, 'manifests'), objects)
    await benchCluster(scale, objects)
    await benchStart(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function benchScale(folder: string, objects: string): Promise<void> {
  const alone = await best(3, process.execPath, [join(import.meta.dirname, 'parse-alone.ts'), folder])
  say(`${objects} objects`)
  row('js-yaml alone', alone, alone)
  for (const format of ['text', 'json', 'sarif']) {
    row(
      `seaworthy ${format}`,
      await best(3, process.execPath, [program, 'scan', folder, '--output', format]),
      alone,
    )
  }
  row('all controls, text', await best(3, process.execPath, [program, 'scan', folder, ...everyone]), alone)
  for (const { name, args } of peers) {
    const path = (process.env['PATH'] ?? '').split(delimiter).find((entry) => existsSync(join(entry, name)))
    if (path === undefined) say(`  ${name.padEnd(18)} not on PATH`)
    else row(name, await best(1, join(path, name), args(folder)), alone)
  }
}

/** The same number of objects, read from a server as a cluster's; reading them is in the time. */
async function benchCluster(scale: string, objects: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const args = ['--out', folder, '--objects', objects, '--format', 'json', '--style', 'live']
  execFileSync(process.execPath, [join(scale, 'generate.mjs'), ...args], { stdio: 'ignore' })
  const server = spawn(process.execPath, [
    join(import.meta.dirname, 'api-server.ts'),
    join(folder, 'list.json'),
  ])
  try {
    const [address] = (await once(server.stdout, 'data')) as [Buffer]
    const kubeconfig = join(folder, 'config')
    writeFileSync(kubeconfig, kubeconfigFor(String(address).trim()))
    const scan = [program, 'scan', '--cluster', '--kubeconfig', kubeconfig, '--read-secrets']
    say(`${objects} objects of a cluster`)
    for (const [name, more] of [
      ['default', []],
      ['all controls', everyone],
    ] as const) {
      const { seconds, megabytes, exit } = await best(3, process.execPath, [...scan, ...more])
      say(
        `  ${name.padEnd(18)} ${seconds.toFixed(2)} s  ${megabytes.toFixed(0).padStart(5)} MB  exit ${exit}`,
      )
    }
  } finally {
    server.kill()
    rmSync(folder, { recursive: true })
  }
}

function kubeconfigFor(server: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'bench',
    contexts: [{ name: 'bench', context: { cluster: 'bench', user: 'bench' } }],
    clusters: [{ name: 'bench', cluster: { server } }],
    users: [{ name: 'bench', user: { token: 'bench' } }],
  })
}

async function benchStart(folder: string): Promise<void> {
  const file = join(folder, 'pod.yaml')
  writeFileSync(
    file,
    'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: web:1 }] }\n',
  )
  const node = await best(5, process.execPath, ['-e', '0'])
  say('start, over Node alone')
  for (const args of [['--help'], ['scan', file]]) {
    const { seconds } = await best(5, process.execPath, [program, ...args])
    say(
      `  ${args[0]!.padEnd(18)} ${((seconds - node.seconds) * 1000).toFixed(0)} ms (${(seconds * 1000).toFixed(0)} ms in all)`,
    )
  }
}

function listed(folder: string): string[] {
  return execFileSync('ls', [folder], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((name) => join(folder, name))
}

function row(name: string, { seconds, megabytes, exit }: Measurement, base: Measurement): void {
  const ratio = (seconds / base.seconds).toFixed(2)
  say(
    `  ${name.padEnd(18)} ${seconds.toFixed(2)} s  ${ratio.padStart(6)} x  ${megabytes.toFixed(0).padStart(5)} MB  exit ${exit}`,
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main(process.argv.slice(2))
