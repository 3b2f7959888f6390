import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import type { Finding, Result } from '../../../src/model/index.ts'
import { openCluster } from '../cluster.ts'
import { scan, seaworthy } from '../support/scan.ts'
import { deployment } from './objects.ts'

const cluster = openCluster()

const everybody = ['default', 'strict', 'reliability', 'hygiene'].flatMap((name) => ['--persona', name])

interface Role {
  readonly kind: string
  readonly rules?: readonly {
    readonly apiGroups?: readonly string[]
    readonly resources?: readonly string[]
  }[]
}

/** What `rbac` prints, as objects. */
async function printed(...args: readonly string[]): Promise<Role[]> {
  const { code, stdout, stderr } = await seaworthy(cluster, ['rbac', ...args])
  if (code !== 0) throw new Error(stderr)
  return parseAllDocuments(stdout).map((document) => document.toJS() as Role)
}

const fingerprints = ({ findings }: Result): string[] =>
  findings.map((one: Finding) => one.fingerprint).toSorted()

beforeAll(async () => {
  await cluster.makeNamespace('rights')
  await cluster.apply(
    deployment('web', 1, { namespace: 'rights', container: { securityContext: { privileged: true } } }),
  )
})

afterAll(() => cluster.kubectl('delete', 'namespace', 'rights'))

describe('the rights that `rbac` prints', () => {
  const user = 'auditor'
  let kubeconfig: string
  let objects: readonly Role[]
  let full: Result

  beforeAll(async () => {
    kubeconfig = cluster.kubeconfigFor(user)
    objects = await printed('--cluster', '--subject', `User:${user}`)
    await cluster.apply(...objects)
    full = (await scan(cluster, everybody)).result
  })

  afterAll(() => cluster.kubectl('delete', 'clusterrole/seaworthy', 'clusterrolebinding/seaworthy'))

  test('are enough for all that an administrator is told', async () => {
    const { result } = await scan(cluster, everybody, { as: kubeconfig })

    expect(result.coverage.rows.filter(({ state }) => state === 'forbidden')).toEqual([])
    expect(result.notEvaluated).toEqual(full.notEvaluated)
    expect(fingerprints(result)).toEqual(fingerprints(full))
  })

  test('are all there, as the API server says', async () => {
    const { code, stdout } = await seaworthy(cluster, ['rbac', '--cluster', '--check'], kubeconfig)

    expect([code, stdout]).toEqual([0, '# nothing is missing\n'])
  })

  test('taken away one by one leave no control that passes for want of what it cannot see', async () => {
    const role = objects.find(({ kind }) => kind === 'ClusterRole')!
    const names = role.rules!.flatMap(({ apiGroups: [group] = [], resources = [] }) =>
      resources.filter((name) => !name.includes('/')).map((name) => ({ group, name })),
    )
    const wrong: Record<string, readonly string[]> = {}
    for (const { group, name } of names) {
      await cluster.apply({
        ...role,
        rules: role
          .rules!.map((rule) =>
            rule.apiGroups?.[0] === group
              ? { ...rule, resources: rule.resources!.filter((one) => one !== name) }
              : rule,
          )
          .filter(({ resources }) => resources?.length !== 0),
      })
      const { result } = await scan(cluster, everybody, { as: kubeconfig })
      const called = group ? `${name}.${group}` : name
      const row = result.coverage.rows.find(({ resource }) => resource === called)
      const passes = row === undefined ? ['is not said to be forbidden'] : falsePasses(result, full)
      if (passes.length > 0) wrong[called] = passes
    }
    await cluster.apply(role)

    expect(names.length).toBeGreaterThan(35)
    expect(wrong).toEqual({})
  }, 900_000)

  /** Controls that say they passed everywhere, of which more was found or left open with all rights. */
  function falsePasses(less: Result, all: Result): string[] {
    return Object.entries(less.controls).flatMap(([id, { outcomes }]) => {
      const before = all.controls[id]!.outcomes
      const isClean = outcomes.fail === 0 && outcomes.notEvaluated === 0 && outcomes.pass > 0
      return isClean && (before.fail > 0 || before.notEvaluated > 0 || before.pass > outcomes.pass)
        ? [id]
        : []
    })
  }
})

describe('the rights in one namespace', () => {
  const user = 'shopkeeper'
  let kubeconfig: string

  beforeAll(async () => {
    kubeconfig = cluster.kubeconfigFor(user)
    await cluster.apply(...(await printed('--cluster', '--namespace', 'rights', '--subject', `User:${user}`)))
  })

  test('are enough for it, its own object among them, and leave nothing incomplete', async () => {
    const { result } = await scan(cluster, ['--namespace', 'rights', ...everybody], { as: kubeconfig })
    const places = new Set(result.findings.map(({ resource }) => resource?.namespace ?? resource?.name))

    expect(result.summary.complete).toBe(true)
    expect(result.coverage.rows.some(({ state }) => state === 'forbidden')).toBe(false)
    expect(result.findings.some(({ control }) => control === 'privileged-container')).toBe(true)
    expect([...places].filter((place) => place !== 'rights')).toEqual([])
    expect(result.coverage.rows).toContainEqual(
      expect.objectContaining({ of: 'Namespace', namespace: 'rights', state: 'complete' }),
    )
  })

  test('are too few for the cluster, which `--check` says', async () => {
    const scanned = await scan(cluster, [], { as: kubeconfig })
    const { code, stdout } = await seaworthy(cluster, ['rbac', '--cluster', '--check'], kubeconfig)

    expect([scanned.code, scanned.result.summary.complete]).toEqual([3, false])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^rules:\n/)
    expect(stdout).toContain('      - clusterroles\n')
  })

  test('of somebody who may do nothing else are said in the report', async () => {
    const { stdout } = await seaworthy(cluster, ['scan', '--cluster'], kubeconfig)

    expect(stdout).toMatch(
      /^forbidden {3}.* and \d+ more \(\d+ controls not evaluated\) {2}seaworthy rbac --check --cluster /m,
    )
  })
})
