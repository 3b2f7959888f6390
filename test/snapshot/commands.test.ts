import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KubernetesObject, Result } from '#model'
import { readSnapshot, writeSnapshot } from '#sources/snapshot'
import { type Served, serveObjects } from './api-server.ts'
import { type Ran, seaworthy, today } from './command.ts'
import { cluster, plantedObjects } from './objects.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'seaworthy-test-')))
const year = 365 * 86_400_000
let close: (() => Promise<void>) | undefined

const run = (...args: readonly string[]): Promise<Ran> => seaworthy(folder, args)

async function serve(objects: readonly KubernetesObject[], forbidden?: readonly string[]): Promise<Served> {
  await close?.()
  const served = await serveObjects(folder, objects, forbidden)
  close = () => served.server.close()
  return served
}

async function save(
  file: string,
  objects: readonly KubernetesObject[],
  ...more: readonly string[]
): Promise<Ran> {
  await serve(objects)
  return run('snapshot', 'save', file, '--kubeconfig', 'kubeconfig', ...more)
}

beforeAll(async () => {
  writeFileSync(join(folder, 'key'), 'a key of sixteen characters')
  await save('plain.snapshot', cluster())
})
afterAll(async () => {
  await close?.()
  rmSync(folder, { recursive: true })
})

describe('snapshot save', () => {
  test('says what it wrote, for its owner alone', async () => {
    const { code, out, err } = await save('a.snapshot', cluster(plantedObjects(4).objects), '--read-secrets')

    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toMatch(/^saved 11 objects of cluster prod to a\.snapshot: \d kB, 3 values taken out\n$/)
    expect(statSync(join(folder, 'a.snapshot')).mode & 0o777).toBe(0o600)
  })

  test('leaves out what it was not told to read, which ends nothing', async () => {
    await save('a.snapshot', cluster(plantedObjects(2).objects))

    const { header, resources } = await readSnapshot(join(folder, 'a.snapshot'))
    expect(header.coverage).toContainEqual(expect.objectContaining({ of: 'Secret', state: 'left-out' }))
    expect(resources.map(({ kind }) => kind)).not.toContain('Secret')
  })

  test('says what it may not read, and exits with 3 unless that is allowed', async () => {
    await serve(cluster(), ['pods'])
    const args = ['snapshot', 'save', 'b.snapshot', '--kubeconfig', 'kubeconfig']
    const { code, err } = await run(...args)

    expect(code).toBe(3)
    expect(err).toContain('not in it: `Pod` (forbidden)\n')
    expect((await run(...args, '--allow', 'incomplete')).code).toBe(0)
    expect((await run('scan', '--snapshot', 'b.snapshot')).code).toBe(3)
  })

  test.each([
    [
      'a folder that is not there',
      ['nowhere/a.snapshot'],
      2,
      'error[output-unwritable]: cannot write `nowhere/a.snapshot`',
    ],
    ['no cluster', ['a.snapshot', '--cluster=other'], 3, 'error['],
  ])('%s', async (_, args, code, message) => {
    const ran = await run('snapshot', 'save', '--kubeconfig', 'kubeconfig', ...args)

    expect(ran.code).toBe(code)
    expect(ran.err).toContain(message)
  })

  test('gives what it takes out a mark by which it is known again, under the key', async () => {
    const { objects, canaries } = plantedObjects(200)
    await save('sealed.snapshot', cluster(objects), '--key-file', 'key', '--read-secrets')
    const live = await run(
      'scan',
      '--cluster',
      '--kubeconfig',
      'kubeconfig',
      '--read-secrets',
      '--key-file',
      'key',
      '-o',
      'json',
    )
    const saved = await run('scan', '--snapshot', 'sealed.snapshot', '--key-file', 'key', '-o', 'json')
    const named = (text: string): string => text.replace(/"sources": \[[^\]]*\]/, '')

    expect(live.out).toMatch(/"hmac"|hmac/)
    expect(named(saved.out)).toBe(named(live.out))
    for (const text of [live.out, saved.out])
      expect(canaries.filter((canary) => text.includes(canary))).toEqual([])
  })
})

describe('scan --snapshot', () => {
  const json = async (...args: readonly string[]): Promise<Result> =>
    JSON.parse((await run('scan', ...args, '-o', 'json')).out) as Result

  test('says what it is of', async () => {
    const { target, summary } = await json('--snapshot', 'plain.snapshot')

    expect(target).toMatchObject({
      sources: ['snapshot plain.snapshot (cluster prod, 2026-11-25T00:00:00.000Z)'],
      kubernetesVersion: '1.36',
      cluster: { name: 'prod', version: 'v1.36.1', responsibility: 'customer' },
    })
    expect(summary.gate.crossed).toBe(true)
  })

  test('judges ages as of when it was saved, or now', async () => {
    const agent = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'agent', uid: 'uid-agent', annotations: { 'pod.kubernetes.io/lifetime': '8h' } },
      spec: { containers: [] },
      status: { phase: 'Running', startTime: '2026-11-24T20:00:00Z' },
    }
    await save('agent.snapshot', [agent])
    const args = ['scan', '--snapshot', 'agent.snapshot', '--control', 'overdue-pod', '--quiet']
    const then = await seaworthy(folder, args, today + year)
    const now = await seaworthy(folder, [...args, '--as-of', 'now'], today + year)

    expect(then.out).toContain('no findings')
    expect(now.out).toContain('1 finding ')
  })

  test('leaves what the platform installed outside the gate, unless told otherwise', async () => {
    const outside = await json('--snapshot', 'plain.snapshot')
    const counted = await json('--snapshot', 'plain.snapshot', '--include', 'platform')

    expect(outside.summary.platform).toBeGreaterThan(0)
    expect(counted.summary.platform).toBeUndefined()
    expect(counted.summary.excepted).toBe(0)
  })

  test.each([
    [
      'a file that is not there',
      ['nowhere.snapshot'],
      3,
      'error[snapshot-unreadable]: cannot read `nowhere.snapshot`: there is no such file',
    ],
    ['a file that is none', ['key'], 3, 'error[snapshot-damaged]: cannot use `key`'],
    ['a folder', ['.'], 3, 'error[snapshot-unreadable]'],
    ['paths beside it', ['plain.snapshot', 'deploy'], 2, 'error[paths-with-snapshot]'],
    ['a running cluster beside it', ['plain.snapshot', '--cluster'], 2, 'cannot be used with'],
  ])('%s', async (_, args, code, message) => {
    const ran = await run('scan', '--snapshot', ...args)

    expect(ran.err).toContain(message)
    expect(ran.code).toBe(code)
  })

  test('a snapshot without a key says so where one is given', async () => {
    const { diagnostics } = await json('--snapshot', 'plain.snapshot', '--key-file', 'key')

    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'snapshot-without-key' }))
  })
})

describe('snapshot load', () => {
  test('prints manifests that say whose they are', async () => {
    const { code, out } = await run('snapshot', 'load', 'plain.snapshot')

    expect(code).toBe(0)
    expect(out).toContain('# cluster prod, v1.36.1, saved 2026-11-25T00:00:00.000Z\n')
    expect(out.split('\n---\n')).toHaveLength(8)
  })

  test('writes files that nothing leads out of their folder', async () => {
    const saved = await readSnapshot(join(folder, 'plain.snapshot'))
    const [first] = saved.resources
    const resources = ['../../../a', '..', 'B', 'b'].map((name) => ({
      ...first!,
      object: { apiVersion: 'v1', kind: '../Pod', metadata: { name, namespace: '..' } },
    }))
    await writeSnapshot(join(folder, 'odd.snapshot'), { ...saved, resources })

    const { code, err } = await run('snapshot', 'load', 'odd.snapshot', '--output', 'objects')

    expect({ code, err }).toEqual({ code: 0, err: 'wrote 4 objects to objects\n' })
    const files = readdirSync(join(folder, 'objects'), { recursive: true, encoding: 'utf8' })
    expect(files.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      '+',
      '+/++pod',
      '+/++pod/++..+..+a.yaml',
      '+/++pod/+.yaml',
      '+/++pod/b+2.yaml',
      '+/++pod/b.yaml',
    ])
    expect((await run('snapshot', 'load', 'odd.snapshot', '--output', 'objects')).err).toContain(
      'is not empty',
    )
  })

  test('is read by the scan of files', async () => {
    await run('snapshot', 'load', 'plain.snapshot', '--output', 'manifests')

    const { out } = await run('scan', 'manifests', '--control', 'privileged-container', '-o', 'json')
    expect((JSON.parse(out) as Result).findings.map(({ resource }) => resource?.name)).toContain('web')
  })
})

describe('diff of two snapshots', () => {
  test('tells findings and objects; what a controller made is its owner', async () => {
    const objects = cluster()
    const deployment = objects.find(({ kind }) => kind === 'Deployment')!
    const changed = {
      ...deployment,
      metadata: { ...(deployment['metadata'] as object), resourceVersion: '99' },
      spec: { ...(deployment['spec'] as object), replicas: 3 },
      status: { readyReplicas: 3 },
    }
    const later = [
      ...objects.filter(
        ({ kind }) => kind !== 'Deployment' && kind !== 'ReplicaSet' && kind !== 'ClusterRoleBinding',
      ),
      changed,
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'bad', namespace: 'shop', uid: 'uid-bad' },
        spec: { hostPID: true, containers: [{ name: 'a', image: 'registry.example/a:1' }] },
      },
    ]
    await save('later.snapshot', later)

    const { code, out } = await run('diff', 'plain.snapshot', 'later.snapshot')

    expect(code).toBe(1)
    expect(out).toContain('(Pod bad)\n')
    expect(out).toContain('- critical')
    expect(out).toContain(
      '+ Pod shop/bad\n- ClusterRoleBinding everybody\n~ Deployment shop/web: spec.replicas\n\nobjects: 1 added, 1 removed, 1 changed, 4 unchanged\nfindings: ',
    )
    const { resources } = JSON.parse(
      (await run('diff', 'plain.snapshot', 'later.snapshot', '-o', 'json')).out,
    ) as {
      resources: unknown
    }
    expect(resources).toMatchObject({
      added: [{ apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'bad' }],
      changed: [{ kind: 'Deployment', fields: ['spec.replicas'] }],
    })
  })

  test('a result may stand for one of them', async () => {
    await run('scan', '--snapshot', 'plain.snapshot', '-o', 'json=result.json')

    const { code, out } = await run('diff', 'result.json', 'plain.snapshot')
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^0 new, 0 gone/) as string })
  })

  test('a damaged one is said to be one', async () => {
    const bytes = readFileSync(join(folder, 'plain.snapshot'))
    writeFileSync(join(folder, 'cut.snapshot'), bytes.subarray(0, 300))

    const { code, err } = await run('diff', 'plain.snapshot', 'cut.snapshot')
    expect({ code, err }).toMatchObject({
      code: 3,
      err: expect.stringContaining('error[snapshot-damaged]') as string,
    })
    expect(zstdDecompressSync(bytes).toString()).toContain('"end"')
  })
})
