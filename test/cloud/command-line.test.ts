import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '#model'
import { serveObjects } from '../snapshot/api-server.ts'
import { play, type Played } from '../support/scenario/terminal.ts'
import { fakeProgram } from './program.ts'
import { objectsOf, type Platform, type Recording } from './recorded.ts'
import * as aks from './recordings/aks.ts'
import * as eks from './recordings/eks.ts'
import * as gke from './recordings/gke.ts'

let folder: string
const servers: { close(): unknown }[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seaworthy-test-'))
})

afterEach(async () => {
  for (const one of servers.splice(0)) await one.close()
  rmSync(folder, { recursive: true, force: true })
})

const token: Recording = {
  'eks get-token': {
    apiVersion: 'client.authentication.k8s.io/v1',
    kind: 'ExecCredential',
    status: { token: 'of-the-test' },
  },
}

/** Serves the objects of a recorded cluster, and gives the kubeconfig with another context name and user. */
async function cluster(platform: Platform, context: string, user?: object): Promise<string> {
  const objects = objectsOf(platform).map(({ object }) => object)
  const { server, kubeconfig } = await serveObjects(folder, objects)
  servers.push(server)
  const config = JSON.parse(readFileSync(kubeconfig, 'utf8')) as {
    contexts: { name: string }[]
    users: { user: object }[]
    'current-context': string
  }
  config.contexts[0]!.name = context
  config['current-context'] = context
  if (user !== undefined) config.users[0]!.user = user
  writeFileSync(kubeconfig, JSON.stringify(config))
  return kubeconfig
}

async function scan(
  kubeconfig: string,
  path: string,
  ...more: string[]
): Promise<Played & { result: Result }> {
  const args = [
    'scan',
    '--cluster',
    '--kubeconfig',
    kubeconfig,
    '--persona',
    'default',
    '--persona',
    'strict',
    '--output',
    'json',
    ...more,
  ]
  const played = await play(folder, args, { env: { PATH: path } })
  return { ...played, result: (played.stdout === '' ? {} : JSON.parse(played.stdout)) as Result }
}

const failing = ({ findings }: Result): string[] => [...new Set(findings.map(({ control }) => control))]

describe('scan --cluster --cloud', () => {
  test('asks AWS by the login that the kubeconfig means, at most four at once, without terminal and input', async () => {
    const aws = fakeProgram(join(folder, 'bin'), 'aws', { ...eks.broken, ...token }, 20)
    const kubeconfig = await cluster('eks', 'shop', {
      exec: {
        apiVersion: 'client.authentication.k8s.io/v1',
        command: aws.path,
        args: ['eks', 'get-token', '--cluster-name', 'shop', '--region', 'eu-west-1'],
        env: [{ name: 'AWS_PROFILE', value: 'shop' }],
        interactiveMode: 'IfAvailable',
      },
    })

    const { result } = await scan(kubeconfig, aws.folder, '--cloud')

    expect(failing(result)).toEqual(
      expect.arrayContaining([
        'control-plane-open-to-internet',
        'secrets-without-own-key',
        'public-node-pool',
      ]),
    )
    const runs = aws.runs().filter(({ args }) => !args.includes('get-token'))
    expect(runs.length).toBeGreaterThan(15)
    expect(aws.most()).toBeLessThanOrEqual(4)
    for (const { profile, pager, prompts, input, cwd } of runs)
      expect({ profile, pager, prompts, input, cwd }).toEqual({
        profile: 'shop',
        pager: '',
        prompts: '1',
        input: '',
        cwd: tmpdir(),
      })
  })

  test.each([
    ['az', 'aks', 'shop', aks.broken, 'local-admin-account'],
    ['gcloud', 'gke', 'gke_shop-prod_europe-west1_shop', gke.broken, 'legacy-authorization'],
  ] as const)('asks by %s', async (name, platform, context, recording, control) => {
    const program = fakeProgram(join(folder, 'bin'), name, recording)

    const { result } = await scan(await cluster(platform, context), program.folder, '--cloud')

    expect(failing(result)).toContain(control)
    const silent = result.notEvaluated.filter(({ control: id }) => id === control)
    expect(silent).toEqual([])
  })

  test('is the same by the name of the cluster and of the program', async () => {
    const aws = fakeProgram(join(folder, 'elsewhere'), 'aws', eks.broken)
    const id = 'arn:aws:eks:eu-west-1:123456789012:cluster/shop'

    const { result } = await scan(
      await cluster('eks', 'prod'),
      '/nowhere',
      '--cloud-cluster',
      id,
      '--cloud-program',
      aws.path,
    )

    expect(failing(result)).toContain('secrets-without-own-key')
  })

  test('asks nobody without --cloud, and says what would', async () => {
    const aws = fakeProgram(join(folder, 'bin'), 'aws', eks.broken)

    const { result } = await scan(await cluster('eks', 'prod'), aws.folder)

    expect(aws.runs()).toEqual([])
    expect(result.notEvaluated.find(({ control }) => control === 'secrets-without-own-key')?.reason).toEqual({
      code: 'left-out',
      message: "needs the provider's API: --cloud",
    })
    expect(result.notEvaluated.find(({ control }) => control === 'legacy-authorization')?.reason.code).toBe(
      'needs-cluster',
    )
  })

  test.each([
    ['not installed', '/nowhere', 'cloud-missing', '`gcloud` is not installed'],
    ['not logged in', 'bin', 'cloud-login', /`gcloud` is not logged in: .*active account/],
  ])('is incomplete where the program is %s', async (_, path, code, message) => {
    const failure = 'ERROR: (gcloud.x) You do not currently have an active account selected.'
    fakeProgram(join(folder, 'bin'), 'gcloud', { gcloud: { failure }, '': { failure } })
    const kubeconfig = await cluster('gke', 'gke_shop-prod_europe-west1_shop')

    const { exit, result } = await scan(kubeconfig, path === 'bin' ? join(folder, path) : path, '--cloud')

    expect(exit).toBe(3)
    expect(result.diagnostics.filter((one) => one.code.startsWith('cloud-'))).toMatchObject([
      { level: 'error', code, message: expect.stringMatching(message) as string },
    ])
    const open = result.notEvaluated.find(({ control }) => control === 'legacy-authorization')
    expect(open?.reason.message).toMatch(message)
  })

  test('says so where nothing tells which cluster it is', async () => {
    const { exit, result } = await scan(await cluster('eks', 'prod'), '/nowhere', '--cloud')

    expect(exit).toBe(3)
    expect(result.diagnostics.find(({ code }) => code === 'cloud-cluster-unknown')?.hint).toMatch(
      /--cloud-cluster/,
    )
  })

  test('is told by --dry-run, and not done', async () => {
    const aws = fakeProgram(join(folder, 'bin'), 'aws', eks.broken)
    const kubeconfig = await cluster('eks', 'arn:aws:eks:eu-west-1:123456789012:cluster/shop')
    const args = ['scan', '--cluster', '--kubeconfig', kubeconfig, '--cloud', '--dry-run']

    const { stdout } = await play(folder, args, { env: { PATH: aws.folder } })

    expect(stdout).toContain('aws eks describe-cluster --name=shop --region=eu-west-1 --output=json\n')
    expect(stdout).toContain("'--nodegroup-name=<node group>'")
    expect(aws.runs()).toEqual([])
  })

  test('is refused for files', async () => {
    const { exit, stderr } = await play(folder, ['scan', '--cloud', '.'])

    expect(exit).toBe(2)
    expect(stderr).toMatch(/error\[cloud-needs-cluster\].*\n.*--cluster/)
  })
})
