import { expect, test } from 'vitest'
import { inFolder, writeAt } from './support/folder.ts'
import { play } from './support/scenario/terminal.ts'

const formats = ['text', 'json', 'sarif', 'junit', 'gitlab', 'github', 'markdown', 'html', 'csv']
const everything = [
  '--persona',
  'default',
  '--persona',
  'strict',
  '--persona',
  'hygiene',
  '--persona',
  'reliability',
]

test(
  '1,000 planted secrets appear in no output',
  () =>
    inFolder(async (folder) => {
      const planted = plant(folder)
      expect(planted.length).toBe(1000)

      const outputs: [string, string][] = []
      const run = async (...args: string[]): Promise<void> => {
        const { exit, stdout, stderr } = await play(folder, args)
        expect(exit, `${args.join(' ')}\n${stderr}`).not.toBe(2)
        outputs.push([args.join(' '), stdout + stderr])
      }
      for (const format of formats)
        await run('scan', '.', ...everything, '--output', format, ...(format === 'text' ? ['--all'] : []))
      for (const group of ['resource', 'file', 'namespace'])
        await run('scan', '.', ...everything, '--group-by', group, '--all')
      await run('fix', '.', '--diff', '--unsafe', ...everything)

      for (const [command, text] of outputs) {
        expect(text.length, command).toBeGreaterThan(100)
        expect(
          planted.filter(({ secret }) => text.includes(secret) || text.includes(base64(secret))).slice(0, 5),
          command,
        ).toEqual([])
      }
    }),
  120_000,
)

interface Planted {
  readonly secret: string
  readonly where: string
}

/** 100 rounds of ten places; each round in a file of its own, and one chart. */
function plant(folder: string): Planted[] {
  const planted: Planted[] = []
  const secret = (round: number, where: string): string => {
    const text = `Zq${(round * 7919 + 104_729).toString(36)}${where.replaceAll(/\W/g, '').slice(0, 6)}X9k${((round + 13) * 15_485_863).toString(36)}v`
    planted.push({ secret: text, where })
    return text
  }
  const charts: string[] = []
  for (let round = 0; round < 100; round++) {
    writeAt(
      folder,
      `round-${round}.yaml`,
      manifest(round, (where) => secret(round, where)),
    )
    charts.push(`password${round}: ${secret(round, 'chart values')}\n`)
  }
  writeAt(folder, 'chart/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 1.0.0\n')
  writeAt(folder, 'chart/values.yaml', charts.join(''))
  const env = charts
    .map((_, round) => `        - {name: DB_PASSWORD_${round}, value: "{{ .Values.password${round} }}"}\n`)
    .join('')
  writeAt(
    folder,
    'chart/templates/pod.yaml',
    `apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  hostPID: true\n  containers:\n    - name: app\n      image: registry.example/app:1.2\n      env:\n${env}`,
  )
  return planted
}

function manifest(round: number, secret: (where: string) => string): string {
  const applied = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 's' },
    data: { key: base64(secret('last-applied')) },
  })
  return `apiVersion: v1
kind: Secret
metadata:
  name: secret-${round}
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: '${applied}'
data:
  key: ${base64(secret('data'))}
stringData: {plain: ${secret('stringData')}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: config-${round}}
data:
  password: ${secret('config map')}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-${round}
  annotations: {example.com/api-token: "${secret('annotation')}"}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      hostNetwork: true
      containers:
        - name: app
          image: registry.example/app:latest
          args: ["--password=${secret('args')}", serve]
          env: # the old password: ${secret('comment')}
            - {name: PASSWORD, value: ${secret('env password')}}
            - name: DATABASE_URL
              value: postgres://shop:${secret('url')}@db.example/shop
          securityContext: {privileged: true, capabilities: {drop: [all], add: [SYS_ADMIN]}}
`
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}
