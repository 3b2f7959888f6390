import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { holds } from './accuracy/conditions.ts'
import { corpusNames, measureCorpus } from './accuracy/corpora.ts'
import { differenceFaults, readDifferences } from './accuracy/differences.ts'
import { mappingFaults, readMapping } from './accuracy/mapping.ts'
import { valuesAt } from './accuracy/paths.ts'
import { brokenLimits, scoreOf, type Scored } from './accuracy/score.ts'
import { absent, corpus } from './support/shared.ts'

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-accuracy-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pod = (securityContext: object): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'web', image: 'registry.example/web:1.4.2', securityContext }] },
})

const apiServer = (name: string, ...flags: string[]): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'kube-system' },
  spec: { containers: [{ name: 'server', command: ['kube-apiserver', ...flags] }] },
})

function write(path: string, lines: readonly object[]): void {
  const text = lines.map((line) => JSON.stringify(line)).join('\n')
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, path.endsWith('.gz') ? gzipSync(text) : text)
}

describe('the accuracy of controls', () => {
  test('labels of one object a case', async () => {
    write('cel-admission/cases.jsonl', [
      { id: 'a', control: 'C-0193', expect: 'fail', object: pod({ privileged: true }), params: null },
      { id: 'b', control: 'C-0193', expect: 'pass', object: pod({}), params: null },
      { id: 'c', control: 'C-0061', expect: 'warn', object: pod({}), params: null },
      { id: 'd', control: 'C-9999', expect: 'fail', object: pod({}), params: null },
    ])

    const score = scoreOf((await measureCorpus('cel-admission', folder))!)

    expect(score).toMatchObject({ labels: 4, positives: 2, found: 2, negatives: 1, clean: 1, unmapped: 1 })
  })

  test('what a flag is found for counts for the pod that has it, and for no other', async () => {
    write('regolibrary/default-inputs.json', [{ postureControlInputs: {} }])
    write('regolibrary/cases.jsonl', [
      {
        id: 'r',
        group: 'A',
        rule: 'ensure-that-the-api-server-profiling-argument-is-set-to-false',
        inputs: [apiServer('on', '--profiling=true'), apiServer('off', '--profiling', 'false')],
        data: null,
        expectFailing: [{ kind: 'Pod', name: 'on', inputs: [0] }],
        expectClean: [{ kind: 'Pod', name: 'off', input: 1 }],
      },
    ])

    const score = scoreOf((await measureCorpus('regolibrary', folder))!)

    expect(score).toMatchObject({ labels: 2, found: 1, clean: 1 })
  })

  test("objects of a file, and the peer's own settings", async () => {
    const image = (name: string, from: string): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { containers: [{ name: a, image: ${from} }] }\n`
    write('peer-fixtures/gatekeeper.jsonl.gz', [
      {
        id: 'g',
        peer: 'gatekeeper',
        check: 'allowedrepos',
        expect: 'fail',
        file: `${image('known', 'registry.example/a:1')}---\n${image('other', 'elsewhere.example/a:1')}`,
        objects: [
          { kind: 'Pod', name: 'known', expect: 'pass' },
          { kind: 'Pod', name: 'other', expect: 'fail' },
        ],
        params: { parameters: { repos: ['registry.example'] } },
      },
    ])

    const score = scoreOf((await measureCorpus('peer-fixtures', folder))!)

    expect(score).toMatchObject({ labels: 2, found: 1, clean: 1, listed: 0, unmapped: 0 })
  })

  test('no more of a check is listed than may be', () => {
    const label = (id: number, cause?: Scored['cause']): Scored => ({
      id: String(id),
      check: 'peer/check',
      expected: 'fail',
      controls: ['some-control'],
      ours: 'pass',
      ...(cause && { cause }),
    })
    const all = Array.from({ length: 10 }, (_, id) => label(id, id < 5 ? 'other opinion' : undefined))

    expect(scoreOf(all)).toMatchObject({ labels: 10, listed: 3, positives: 7, found: 0 })
    expect(scoreOf([label(0, 'needs an admission request or signature'), label(1)])).toMatchObject({
      listed: 1,
      positives: 1,
    })
  })

  test('paths and conditions', () => {
    const object = { spec: { list: [{ name: 'a' }, { name: 'b' }], 'a.b/c': ['x', 'y'] } }
    const subject = {
      one: { check: '', objects: [object], facts: [], labels: [], params: {}, record: { needs: ['n'] } },
      label: { id: '', expected: 'pass', objects: [0] },
    } as const

    expect(valuesAt(object, '$.spec.list[*].name')).toStrictEqual(['a', 'b'])
    expect(valuesAt(object, '$..name')).toStrictEqual(['a', 'b'])
    expect(valuesAt(object, '$.spec."a.b/c"')).toStrictEqual(['x', 'y'])
    expect(holds({ has: '$..name', lacks: '$..image', needs: 'n' }, subject)).toBe(true)
    expect(holds({ misses: { path: '$..name', pattern: 'b' } }, subject)).toBe(false)
  })

  for (const name of corpusNames.filter((one) => one !== 'pss')) {
    test(`what is committed for ${name} names what exists`, () => {
      expect(mappingFaults(readMapping(name))).toStrictEqual([])
      expect(differenceFaults(readDifferences(name))).toStrictEqual([])
    })
  }

  /** The shares of problems found and of clean objects left alone, and the share without a control, that are held. */
  const held = {
    regolibrary: { found: 0.985, clean: 0.985, unmapped: 0.03 },
    'cel-admission': { found: 0.985, clean: 0.985, unmapped: 0.03 },
    'peer-fixtures': { found: 0.98, clean: 0.985, unmapped: 0.03 },
  }

  for (const [name, least] of Object.entries(held)) {
    const known = corpus(name)
    test.skipIf(known === undefined)(
      `${name} is answered as well as it was${known === undefined ? `: ${absent(name)}` : ''}`,
      async () => {
        const score = scoreOf((await measureCorpus(name, join(known!, '..')))!)

        expect(score.found / score.positives).toBeGreaterThanOrEqual(least.found)
        expect(score.clean / score.negatives).toBeGreaterThanOrEqual(least.clean)
        expect(score.unmapped / score.labels).toBeLessThanOrEqual(least.unmapped)
      },
    )
  }

  for (const name of ['regolibrary', 'cel-admission', 'peer-fixtures']) {
    const known = corpus(name)
    test.skipIf(known === undefined)(
      `no more of ${name} is listed or unmapped than may be${known === undefined ? `: ${absent(name)}` : ''}`,
      async () => {
        const scored = await measureCorpus(name, join(known!, '..'))

        expect(brokenLimits(scoreOf(scored!))).toStrictEqual([])
      },
    )
  }
})
