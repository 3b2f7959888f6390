import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outOfRangeCodes, type Result } from '#model'
import { parseDocuments } from '#yaml'
import type { TestServer } from '../kube/server.ts'
import { inFolder } from '../support/folder.ts'
import { play, type Played } from '../support/scenario/terminal.ts'
import { kubeconfigFor, serveCluster } from './fake-cluster.ts'
import { shop } from './objects.ts'

interface Rule {
  readonly apiGroups?: readonly string[]
  readonly resources?: readonly string[]
  readonly nonResourceURLs?: readonly string[]
  readonly verbs: readonly string[]
}

interface Printed {
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string }
  readonly rules?: readonly Rule[]
  readonly subjects?: readonly object[]
}

let allowed: ReadonlySet<string> | undefined
let server: TestServer

beforeAll(async () => {
  server = await serveCluster({
    objects: shop(),
    forbids: (right, namespace) =>
      allowed !== undefined && !allowed.has(right) && !allowed.has(`${right} in ${namespace ?? ''}`),
  })
})
afterAll(() => server.close())

function seaworthy(...args: string[]): Promise<Played> {
  return inFolder((folder) => play(folder, args, { env: kubeconfigFor(folder, { test: server }) }))
}

/** Runs with these rights alone. */
async function withRights(rights: ReadonlySet<string>, ...args: string[]): Promise<Played> {
  allowed = rights
  try {
    return await seaworthy(...args)
  } finally {
    allowed = undefined
  }
}

async function printed(...args: string[]): Promise<Printed[]> {
  const { stdout } = await seaworthy('rbac', ...args)
  return objectsIn(stdout)
}

function objectsIn(text: string): Printed[] {
  return parseDocuments(text).documents.map(({ value }) => value as Printed)
}

/** `list pods`, `get /metrics` for all that rules allow. */
function rightsOf(rules: readonly Rule[] = [], namespace?: string): Set<string> {
  const inside = namespace === undefined ? '' : ` in ${namespace}`
  return new Set(
    rules.flatMap(({ apiGroups = [''], resources = [], nonResourceURLs = [], verbs }) => [
      ...resources.flatMap((resource) =>
        verbs.map((verb) => {
          const [group] = apiGroups
          return `${verb} ${group === '' ? resource : `${resource}.${group}`}${inside}`
        }),
      ),
      ...nonResourceURLs.flatMap((path) => verbs.map((verb) => `${verb} ${path}`)),
    ]),
  )
}

const discovery = ['get /version', 'get /api', 'get /apis']

describe('rbac', () => {
  test('prints a role that lists and reads no Secret, with whom it is bound to', async () => {
    const objects = await printed()
    const rights = rightsOf(objects.find(({ kind }) => kind === 'ClusterRole')?.rules)

    expect(objects.map(({ kind }) => kind)).toEqual([
      'Namespace',
      'ServiceAccount',
      'ClusterRole',
      'ClusterRoleBinding',
    ])
    expect([...rights].filter((right) => !/^(?:list |get \/)/.test(right))).toEqual(['get nodes/configz'])
    expect([...rights].filter((right) => right.endsWith(' secrets'))).toEqual([])
    expect(rights).toContain('list pods')
  })

  test('prints rights with which a scan of everything is complete, and without which it is not', async () => {
    const rights = rightsOf((await printed()).find(({ kind }) => kind === 'ClusterRole')?.rules)
    const scan = ['scan', '--cluster', '--output', 'json', '--persona', 'default', '--persona', 'strict']
    const whole = JSON.parse((await seaworthy(...scan)).stdout) as Result
    const given = JSON.parse((await withRights(rights, ...scan)).stdout) as Result
    const less = JSON.parse(
      (await withRights(rights.difference(new Set(['list roles.rbac.authorization.k8s.io'])), ...scan))
        .stdout,
    ) as Result

    expect(given.summary.complete).toBe(true)
    expect(given.findings).toEqual(whole.findings)
    expect(less.summary.complete).toBe(false)
  })

  test.each([
    ['--control', 'host-network'],
    ['--framework', 'pss-restricted'],
    ['--framework', 'cis'],
    ['--persona', 'hygiene'],
  ])('with %s %s grants only what such a scan lists', async (option, value) => {
    const [role] = (await printed(option, value)).filter(({ kind }) => kind === 'ClusterRole')
    const all = rightsOf((await printed()).find(({ kind }) => kind === 'ClusterRole')?.rules)
    const rights = rightsOf(role?.rules)
    const { stdout } = await withRights(rights, 'scan', '--cluster', option, value, '--output', 'json')
    const result = JSON.parse(stdout) as Result

    expect(rights.size).toBeLessThan(all.size)
    expect(result.coverage.rows.filter(({ state }) => state === 'forbidden')).toEqual([])
    expect(result.summary.complete).toBe(true)
  })

  test('for a namespace prints a Role, with which a scan of it is complete', async () => {
    const objects = await printed('--namespace', 'shop', '--subject', 'User:ann@example.com')
    const [role, binding] = objects
    const rights = rightsOf(role?.rules, 'shop').union(new Set(discovery))
    const { exit, stdout } = await withRights(
      rights,
      ...['scan', '--cluster', '--namespace', 'shop', '--fail-on', 'never', '--output', 'json'],
    )
    const result = JSON.parse(stdout) as Result

    expect(objects.map(({ kind }) => kind)).toEqual(['Role', 'RoleBinding'])
    expect(role?.metadata.namespace).toBe('shop')
    expect(binding?.subjects).toEqual([
      { kind: 'User', apiGroup: 'rbac.authorization.k8s.io', name: 'ann@example.com' },
    ])
    expect(result.notEvaluated.filter(({ reason }) => !outOfRangeCodes.has(reason.code))).toEqual([])
    expect([exit, result.summary.complete]).toEqual([0, true])
    expect(new Set(result.findings.map(({ resource }) => resource?.namespace ?? resource?.kind))).toEqual(
      new Set(['shop', 'Namespace']),
    )
  })

  test('names the controls that are lost with what it leaves out', async () => {
    const { stdout } = await seaworthy('rbac', '--control', 'dangling-secret-reference')
    const secrets = await seaworthy('rbac', '--control', 'dangling-secret-reference', '--read-secrets')

    expect(stdout).toContain('# without secrets (--read-secrets): dangling-secret-reference\n')
    expect(secrets.stdout).toContain('      - secrets\n')
    expect(secrets.stdout).not.toContain('# without secrets')
  })

  test('with --check prints what is missing alone', async () => {
    const check = ['rbac', '--cluster', '--check', '--control', 'dangling-service-account']
    const all = await seaworthy(...check)
    const some = await withRights(
      new Set([...discovery, 'get /metrics', 'list pods', 'list configmaps', 'list daemonsets.apps']),
      ...check,
    )

    expect(all).toEqual({ exit: 0, stdout: '# nothing is missing\n', stderr: '' })
    expect(some.exit).toBe(1)
    expect(some.stdout).toContain('      - serviceaccounts\n')
    expect(some.stdout).not.toContain('      - pods\n')
    expect(some.stdout.startsWith('rules:\n')).toBe(true)
  })

  test.each([
    [['--check'], 'cluster-missing'],
    [['--subject', 'ann'], 'wrong-value'],
    [['--subject', 'ServiceAccount:ann'], 'wrong-value'],
    [['--control', 'host-netwrok'], 'unknown-control'],
  ])('refuses %j', async (args, code) => {
    const { exit, stderr } = await seaworthy('rbac', ...args)

    expect([exit, stderr.split('\n')[0]]).toEqual([2, expect.stringContaining(`error[${code}]`)])
  })
})
