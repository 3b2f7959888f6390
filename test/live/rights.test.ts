import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Result } from '#model'
import { type Kind, kindGroups, listPath } from '#schema'
import { controls } from '#controls'
import type { TestServer } from '../kube/server.ts'
import { inFolder } from '../support/folder.ts'
import { play, type Played } from '../support/scenario/terminal.ts'
import { kubeconfigFor, serveCluster } from './fake-cluster.ts'
import { shop } from './objects.ts'

let rights: ReadonlySet<string> = new Set()
let server: TestServer

beforeAll(async () => {
  server = await serveCluster({
    objects: shop(),
    forbids: (right) => rights.has(right),
  })
})
afterAll(() => server.close())

function seaworthy(...args: string[]): Promise<Played> {
  return inFolder((folder) => play(folder, args, { env: kubeconfigFor(folder, { test: server }) }))
}

async function scanned(forbidden: readonly string[], ...args: string[]): Promise<Result> {
  rights = new Set(forbidden)
  try {
    const { stdout } = await seaworthy('scan', '--cluster', ...everyPersona, '--output', 'json', ...args)
    return JSON.parse(stdout) as Result
  } finally {
    rights = new Set()
  }
}

const everyPersona = ['default', 'strict', 'reliability', 'hygiene'].flatMap((name) => ['--persona', name])

const kinds = (Object.keys(kindGroups) as Kind[]).filter((kind) => kind !== 'Secret')

function listRight(kind: Kind): string {
  const group = kindGroups[kind][0]!
  const { plural } = listPath(group, kind)!
  return `list ${group === '' ? plural : `${plural}.${group}`}`
}

/** Controls that cannot be sure of anything without a kind. */
function needing(kind: string): string[] {
  return controls.filter(({ needs: { look = [] } }) => look.some((one) => one === kind)).map(({ id }) => id)
}

describe('a right that is taken away', () => {
  let whole: Result
  beforeAll(async () => {
    whole = await scanned([])
  })

  test('is none: the whole cluster is read, and every request only reads', () => {
    expect(whole.summary.complete).toBe(true)
    expect(whole.findings.length).toBeGreaterThan(10)
    expect(new Set(server.asked.map(({ method }) => method))).toEqual(new Set(['GET']))
  })

  test.each(kinds)(
    'to list %s lets no control that needs it pass, and changes nothing else',
    async (kind) => {
      const right = listRight(kind)
      const result = await scanned([right])
      const outcomes = (id: string) => result.controls[id]!.outcomes
      const passed = needing(kind).filter((id) => outcomes(id).pass > 0)
      const silent = needing(kind).filter((id) => {
        const before = whole.controls[id]!.outcomes
        return before.pass + before.fail > 0 && outcomes(id).notEvaluated + outcomes(id).notApplicable === 0
      })
      const row = result.coverage.rows.find(({ of }) => of === kind)

      expect(passed).toEqual([])
      expect(silent).toEqual([])
      expect(row).toMatchObject({ state: 'forbidden', resource: right.slice('list '.length) })
      expect(without(result, whole)).toEqual([])
      expect(without(whole, result).filter(({ control }) => outcomes(control).notEvaluated === 0)).toEqual([])
    },
  )
})

/** Findings of one result that another has not. */
function without({ findings }: Result, other: Result): Result['findings'] {
  const known = new Set(other.findings.map(({ fingerprint }) => fingerprint))
  return findings.filter(({ fingerprint }) => !known.has(fingerprint))
}
