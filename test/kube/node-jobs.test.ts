import { afterEach, describe, expect, test } from 'vitest'
import { defaultNodeJobSettings } from '#model'
import {
  findNodeDaemon,
  isUnread,
  nodeDaemonRights,
  nodeJobRights,
  type NodeOutcome,
  plannedNodeRequests,
  readNodeDaemon,
  runNodeJobs,
} from '#sources/cluster'
import { clientOf, testClock } from './connection.ts'
import {
  type Fate,
  type NodeJobsOptions,
  type NodeJobsServer,
  run,
  serveNodeJobs,
} from './node-jobs-server.ts'
import { sendJson } from './server.ts'

const settings = {
  ...defaultNodeJobSettings,
  namespace: 'facts',
  image: 'registry.example/seaworthy:1',
}

let server: NodeJobsServer

afterEach(() => server.close())

function factsOf(node: string, more: object = {}): string {
  return JSON.stringify({
    kind: 'NodeFacts',
    schemaVersion: 1,
    tool: { name: 'seaworthy', version: '0' },
    node,
    collectedAt: '2026-11-25T00:00:00Z',
    facts: { 'node-system': { [node]: {} } },
    provenance: {},
    unread: [],
    ...more,
  })
}

const done = { phase: 'Succeeded' }
const good = (node: string): Fate => ({
  pods: [undefined, { phase: 'Pending' }, { phase: 'Running' }, done],
  log: `note: not read: \`/x\`\n${factsOf(node)}\n`,
})

async function ask(
  fates: Readonly<Record<string, Fate>>,
  options: NodeJobsOptions & { signal?: AbortSignal; concurrency?: number } = {},
) {
  const { signal = new AbortController().signal, concurrency = 10, ...rest } = options
  server = await serveNodeJobs(fates, rest)
  const client = clientOf(server)
  const nodes = Object.keys(fates)
  try {
    const all = { ...settings, concurrency }
    return await runNodeJobs({ client, settings: all, nodes, run, signal })
  } finally {
    client.close()
  }
}

async function why(fate: Fate, options: NodeJobsOptions = {}): Promise<NodeOutcome | undefined> {
  const { outcomes } = await ask({ n: fate }, options)
  return outcomes[0]
}

describe('a Job on every node', () => {
  test('brings the facts of each, and is taken away', async () => {
    const { outcomes, left } = await ask({ a: good('a'), b: good('b'), c: good('c') })

    expect(outcomes.map((one) => 'facts' in one && one.facts.node)).toEqual(['a', 'b', 'c'])
    expect(left).toEqual([])
    expect([server.count('POST'), server.count('DELETE'), server.jobs.size]).toEqual([3, 3, 0])
    const deletes = server.asked.filter(({ method }) => method === 'DELETE')
    expect(new Set(deletes.map(({ query }) => query.get('propagationPolicy')))).toEqual(
      new Set(['Background']),
    )
  })

  test('is made for so many nodes at a time and no more', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `n${index}`)
    const fates = Object.fromEntries(names.map((name) => [name, good(name)]))
    const { outcomes } = await ask(fates, { concurrency: 3 })

    expect(outcomes.filter(isUnread)).toEqual([])
    expect(server.mostJobs()).toBe(3)
    expect(server.most()).toBeLessThanOrEqual(4)
  })

  test('of one that fails costs the others nothing', async () => {
    const { outcomes } = await ask({ a: { job: 'gone' }, b: good('b') })

    expect(outcomes).toMatchObject([
      { reason: 'its Job was taken away by somebody' },
      { node: 'b', facts: {} },
    ])
    expect(server.jobs.size).toBe(0)
  })
})

type Rights = typeof nodeJobRights

/** What the server was asked for, as RBAC calls it, apart from reviews of access. */
function rightsUsed(): readonly string[] {
  const used = server.asked.flatMap(({ method, path }) => {
    const [, resource = '', name, subresource] =
      /\/namespaces\/facts\/(\w+)(?:\/([^/]+)(?:\/(\w+))?)?$/.exec(path) ?? []
    if (resource === '') return []
    const verb = { POST: 'create', DELETE: 'delete' }[method] ?? (name === undefined ? 'list' : 'get')
    return [`${verb} ${[resource, subresource].filter(Boolean).join('/')}`]
  })
  return [...new Set(used)].toSorted()
}

function rightsIn(rights: Rights): readonly string[] {
  return rights
    .flatMap(({ resource, subresource, verbs }) =>
      verbs.map((verb) => `${verb} ${[resource, subresource].filter(Boolean).join('/')}`),
    )
    .toSorted()
}

test('the rights that are named are those that are used, and the requests that are planned those that are made', async () => {
  await ask({ a: good('a') })
  const { first, each } = plannedNodeRequests('facts', 'a', run)
  const made = server.asked.map(({ method, path, query }) => {
    query.delete('limit')
    const text = query.toString()
    return `${method} ${path.replace(/-pod\/log$/, '-POD/log')}${text === '' ? '' : `?${text}`}`
  })
  const planned = [...first.slice(1), ...each].map(({ method, path }) => `${method} ${path}`)

  expect(rightsUsed()).toEqual(rightsIn(nodeJobRights))
  expect(planned.filter((line) => !made.includes(line))).toEqual([])
})

const violation =
  'Error creating: pods "x" is forbidden: violates PodSecurity "restricted:latest": host namespaces (hostPID=true)'

const refusals: readonly [string, string, RegExp][] = [
  ['refused by Pod Security', violation, /label it with pod-security.kubernetes.io\/enforce=privileged/],
  [
    'refused by quota `pods`',
    'Error creating: pods "x" is forbidden: exceeded quota: pods, requested',
    /raise/,
  ],
  [
    'refused by the admission webhook `deny.example`',
    'Error creating: admission webhook "deny.example" denied the request: no',
    /except namespace `facts`/,
  ],
  [
    'refused by the admission policy `no-host`',
    "Error creating: pods \"x\" is forbidden: ValidatingAdmissionPolicy 'no-host' with binding 'b' denied request: no",
    /except namespace `facts`/,
  ],
  [
    'no such priority class `urgent`',
    'Error creating: pods "x" is forbidden: no PriorityClass with name urgent was found',
    /priorityClass/,
  ],
]

describe('a pod that is not admitted', () => {
  test.each(refusals)('%s', async (reason, message, hint) => {
    expect(await why({ events: [message] })).toEqual({
      node: 'n',
      asked: true,
      reason,
      hint: expect.stringMatching(hint),
    })
    expect(server.jobs.size).toBe(0)
  })

  test('for a reason that nobody knows has it told after 30 s', async () => {
    expect(await why({ events: ['Error creating: out of luck'] })).toMatchObject({
      reason: 'its pod is not made',
      hint: 'Error creating: out of luck',
    })
  })

  test('where events may not be listed is said to be missing', async () => {
    expect(await why({}, { refused: ['list events'] })).toMatchObject({
      reason: 'no pod after 30 s',
      hint: expect.stringContaining('may not be listed'),
    })
    expect(await why({})).toMatchObject({ reason: 'no pod after 30 s' })
  })
})

const waiting = (reason: string, message = '') => ({
  phase: 'Pending',
  containerStatuses: [{ state: { waiting: { reason, message } } }],
})

describe('a pod that does not tell', () => {
  test('since its image cannot be pulled', async () => {
    const pods = [waiting('ErrImagePull'), waiting('ImagePullBackOff', 'Back-off pulling image')]

    expect(await why({ pods })).toMatchObject({
      reason: 'its image cannot be pulled (ImagePullBackOff)',
      hint: expect.stringContaining('Back-off pulling image'),
    })
  })

  test('since there is no room for it', async () => {
    const condition = { type: 'PodScheduled', status: 'False', message: '0/5 nodes: Insufficient cpu.' }

    expect(await why({ pods: [{ phase: 'Pending', conditions: [condition] }] })).toMatchObject({
      reason: 'its pod cannot be scheduled',
      hint: '0/5 nodes: Insufficient cpu.',
    })
  })

  test('since the program failed, with its last words', async () => {
    const failed = {
      phase: 'Failed',
      containerStatuses: [{ state: { terminated: { exitCode: 2, reason: 'Error' } } }],
    }
    const log = 'a\nb\nerror[internal]: no such folder\n'

    expect(await why({ pods: [failed], log })).toMatchObject({
      reason: '`seaworthy node-facts` failed with exit code 2: a b error[internal]: no such folder',
    })
    expect(await why({ pods: [failed] }, { refused: ['read log'] })).toMatchObject({
      reason: '`seaworthy node-facts` failed with exit code 2',
    })
  })

  test('within its deadline, or longer than that by far', async () => {
    expect(await why({ pods: [{ phase: 'Failed', reason: 'DeadlineExceeded' }] })).toMatchObject({
      reason: 'not done within its deadline',
    })
    const failed = { conditions: [{ type: 'Failed', status: 'True', reason: 'DeadlineExceeded' }] }
    expect(await why({ job: failed })).toMatchObject({ reason: 'not done within its deadline' })
    expect(await why({ pods: [{ phase: 'Running' }] })).toMatchObject({
      reason: 'not done within its deadline',
    })
    expect(server.jobs.size).toBe(0)
  })

  test('since its node is gone', async () => {
    const failed = { conditions: [{ type: 'Failed', status: 'True', message: 'Job has reached the limit' }] }

    expect(await why({ pods: [{ phase: 'Running' }, undefined], job: failed })).toMatchObject({
      reason: 'its pod is gone',
    })
  })

  test('facts, or tells those of another node', async () => {
    expect(await why({ pods: [done], log: 'hello\n' })).toMatchObject({
      reason: 'no facts in its log: hello',
    })
    expect(await why({ pods: [done], log: factsOf('other') })).toMatchObject({
      reason: 'its log speaks of node `other`',
    })
    expect(await why({ pods: [done], log: factsOf('n', { schemaVersion: 9 }) })).toMatchObject({
      reason: expect.stringContaining('schemaVersion'),
    })
  })
})

describe('rights that are missing', () => {
  test('are told, and nothing is made', async () => {
    expect(await why(good('n'), { refused: ['create jobs', 'delete jobs'] })).toMatchObject({
      reason: 'may not create jobs, delete jobs in namespace `facts`',
    })
    expect(server.count('POST')).toBe(0)
  })

  test('to read logs keep a node from telling, and its Job from staying', async () => {
    expect(await why({ pods: [done] }, { refused: ['read log'] })).toMatchObject({
      reason: expect.stringContaining('forbidden'),
    })
    expect(server.jobs.size).toBe(0)
  })
})

describe('a namespace that is not there', () => {
  test('is told with how to make it', async () => {
    const create: Fate['create'] = (response) =>
      void response
        .writeHead(404, { 'content-type': 'application/json' })
        .end(JSON.stringify({ kind: 'Status', message: 'namespaces "facts" not found' }))

    expect(await why({ create })).toMatchObject({
      reason: 'no namespace `facts`',
      hint: expect.stringContaining('kubectl create namespace facts'),
    })
    expect(server.count('DELETE')).toBe(0)
  })
})

describe('a connection that is lost', () => {
  test('while a Job is made has it taken away, since it may be there', async () => {
    const create: Fate['create'] = (response) => void response.destroy()
    const { outcomes } = await ask({ a: { create }, b: good('b') }, { concurrency: 1 })

    expect(outcomes).toMatchObject([
      { node: 'a', asked: true },
      { node: 'b', asked: true },
    ])
    expect(server.count('DELETE')).toBe(1)
  })

  test('while a pod runs has no further node asked', async () => {
    const onLook: Fate['onLook'] = (look, response) => look > 0 && Boolean(response.destroy())
    const { outcomes } = await ask({ a: { ...good('a'), onLook }, b: good('b') }, { concurrency: 1 })

    expect(outcomes.every(isUnread)).toBe(true)
    expect(server.jobs.size).toBe(0)
    expect(server.count('POST')).toBe(1)
  })
})

describe('an interruption', () => {
  test('takes away what was made, and ends the run with its reason', async () => {
    const ending = new AbortController()
    const stop: Fate = {
      pods: [{ phase: 'Running' }],
      onLook: (look) => {
        if (look === 2) ending.abort(new Error('Ctrl-C'))
        return false
      },
    }
    const asking = ask(
      { a: stop, b: { pods: [{ phase: 'Running' }] }, c: good('c') },
      { signal: ending.signal },
    )

    await expect(asking).rejects.toThrow('Ctrl-C')
    expect(server.count('POST')).toBeGreaterThan(0)
    expect(server.jobs.size).toBe(0)
  })
})

describe('a DaemonSet', () => {
  const daemonSet = {
    metadata: { name: 'seaworthy-node-facts', labels: { 'app.kubernetes.io/managed-by': 'seaworthy' } },
    spec: { template: { spec: { containers: [{ command: ['seaworthy', 'node-facts', '--every', '1h'] }] } } },
  }
  const pod = (node: string) => ({
    metadata: { name: `on-${node}` },
    spec: { nodeName: node },
    status: { phase: 'Running' },
  })
  const hour = 3_600_000
  const logs: Readonly<Record<string, string>> = {
    a: `${factsOf('a', { collectedAt: new Date(testClock().now() - 9 * hour).toISOString() })}\n${factsOf('a', { collectedAt: new Date(testClock().now() - hour).toISOString() })}\n`,
    b: factsOf('b', { collectedAt: new Date(testClock().now() - 9 * hour).toISOString() }),
  }

  test('that is there is read instead: the newest line of each pod', async () => {
    server = await serveNodeJobs(
      {},
      {
        daemon({ path }, response) {
          if (path.endsWith('/daemonsets/seaworthy-node-facts')) sendJson(response, daemonSet)
          else if (path.endsWith('/pods')) sendJson(response, { items: [pod('a'), pod('b')] })
          else
            response
              .writeHead(200, { 'content-type': 'text/plain' })
              .end(logs[path.split('/').at(-2)!.replace('on-', '')])
          return true
        },
      },
    )
    const client = clientOf(server)
    const daemon = await findNodeDaemon(client, 'facts')
    const { signal } = new AbortController()
    const outcomes = await readNodeDaemon(client, daemon!, ['a', 'b', 'c'], signal)
    client.close()

    expect(daemon).toEqual({ namespace: 'facts', every: 3600 })
    expect(rightsUsed()).toEqual(rightsIn(nodeDaemonRights))
    expect(outcomes).toMatchObject([
      { node: 'a', facts: { node: 'a' } },
      { node: 'b', reason: expect.stringContaining('its newest facts are of') },
      { node: 'c', reason: 'no running pod of the DaemonSet' },
    ])
  })
})
