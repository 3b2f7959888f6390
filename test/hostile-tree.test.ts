import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { inFolder, writeAt } from './support/folder.ts'
import { play } from './support/scenario/terminal.ts'

test('a hostile tree starts nothing but helm and kustomize, opens no connection and writes nothing', () =>
  inFolder(async (folder) => {
    const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
    let connections = 0
    server.on('connection', () => connections++)
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    plant(folder, `http://127.0.0.1:${port}`)
    const before = contents(join(folder, 'tree'))

    const path = [join(folder, 'bin'), '/usr/bin', '/bin'].join(delimiter)
    const outcomes = [
      await play(folder, ['scan', 'tree', '--output', 'json'], { env: { PATH: path } }),
      await play(folder, ['scan', 'tree', '--output', 'json']),
      await play(folder, ['fix', 'tree', '--diff', '--unsafe']),
      await play(join(folder, 'tree'), ['scan', '--quiet'], {
        env: { PATH: `.${delimiter}bin${delimiter}${path}` },
      }),
    ]
    server.close()

    expect(outcomes.map(({ exit }) => exit)).toEqual([3, 3, 3, 3])
    expect(connections).toBe(0)
    expect(contents(join(folder, 'tree'))).toEqual(before)
    expect(readdirSync(join(folder, 'marks'))).toEqual(['helm', 'kustomize'])
  }))

const programs = [
  'helm',
  'kubectl',
  'kustomize',
  'git',
  'sh',
  'bash',
  'curl',
  'wget',
  'node',
  'npm',
  'docker',
  'python3',
  'evil',
]

/** Programs that leave a mark, on PATH and inside the tree, and everything that might start or fetch something. */
function plant(folder: string, url: string): void {
  const marks = join(folder, 'marks')
  mkdirSync(marks)
  readyProgram(folder, 'tree/evil.sh', join(marks, 'tree-evil'))
  for (const name of programs) {
    readyProgram(folder, `bin/${name}`, join(marks, name))
    readyProgram(folder, `tree/bin/${name}`, join(marks, `tree-bin-${name}`))
    readyProgram(folder, `tree/${name}`, join(marks, `tree-${name}`))
    readyProgram(folder, `tree/node_modules/.bin/${name}`, join(marks, `tree-modules-${name}`))
  }
  const files: Readonly<Record<string, string>> = {
    'pod.yaml': podText,
    'chart/Chart.yaml': `apiVersion: v2\nname: shop\nversion: 1.0.0\ndependencies: [{name: cache, version: 1.0.0, repository: ${url}}]\n`,
    'chart/templates/pod.yaml': podText,
    'lookup/Chart.yaml': 'apiVersion: v2\nname: lookup\nversion: 1.0.0\n',
    'lookup/templates/pod.yaml': `${podText}# {{ lookup "v1" "Secret" "kube-system" "" }} {{ getHostByName "example.invalid" }} {{ .Files.Get "../pod.yaml" }}\n`,
    'chart/plugin.yaml': 'name: evil\nversion: 1.0.0\ncommand: $HELM_PLUGIN_DIR/../evil.sh\n',
    'remote/kustomization.yaml': `resources: ["${url}/base.yaml", "git::${url}/repo.git//deploy?ref=main"]\n`,
    'inflate/kustomization.yaml': `helmCharts: [{name: shop, repo: "${url}"}]\nhelmGlobals: {chartHome: /tmp}\n`,
    'exec/kustomization.yaml': 'generators: [maker.yaml]\n',
    'exec/maker.yaml':
      'apiVersion: example.com/v1\nkind: Maker\nmetadata:\n  name: maker\n  annotations:\n    config.kubernetes.io/function: "exec: {path: ../evil.sh}"\n',
    'outside/kustomization.yaml': 'resources: [../../../etc/passwd]\n',
    'crd/kustomization.yaml': `resources: [pod.yaml]\nopenapi: {path: "${url}/schema.json"}\ncrds: ["${url}/crd.json"]\n`,
    'crd/pod.yaml': podText,
    'honest/kustomization.yaml': 'resources: [pod.yaml]\n',
    'honest/pod.yaml': podText,
    '.git/config': `[core]\n  fsmonitor = ../evil.sh\n  pager = ../evil.sh\n`,
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.npmrc': `registry=${url}\n`,
  }
  for (const [path, text] of Object.entries(files)) writeAt(join(folder, 'tree'), path, text)
}

function readyProgram(folder: string, path: string, mark: string): void {
  chmodSync(writeAt(folder, path, `#!/bin/sh\necho started > ${mark}\nexit 1\n`), 0o755)
}

/** Every file of a tree with what it holds. */
function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  )
}

const podText = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: app
      image: registry.example/app:1.2
      securityContext: {privileged: true}
`
