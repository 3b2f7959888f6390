import { afterEach, describe, expect, test } from 'vitest'
import { readCluster } from '#sources/cluster'
import { addressesOf } from '../../src/sources/cluster/probe/addresses.ts'
import { anObject } from '../../src/sources/cluster/facts/testing/objects.ts'
import { clientOf } from '../kube/connection.ts'
import { type Asked, refuse, sendJson } from '../kube/server.ts'
import { type FakeCluster, serveCluster } from './fake-cluster.ts'
import { shop } from './objects.ts'

const open: { close(): unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

async function read(takes: FakeCluster['takes'] = () => false, probe = true) {
  const server = await serveCluster({ objects: shop(), takes })
  const client = clientOf(server, { impersonation: { user: 'ann' } }, { retry: { attempts: 1 } })
  open.push(server, client)
  const { facts, coverage } = await readCluster({
    client,
    name: 'test',
    kinds: ['Node'],
    readSecrets: false,
    kubelets: 'none',
    probe,
    includePlatform: false,
  })
  return {
    access: facts.find(({ fact }) => fact === 'anonymous-access')?.value,
    rows: coverage.filter(({ of }) => of === 'anonymous-access' || of === 'probed-ports'),
    nobody: server.asked.filter(isNobody),
  }
}

const isNobody = ({ headers }: Pick<Asked, 'headers'>): boolean => headers.authorization === undefined

const objects = ['/api/v1/namespaces?limit=1', '/api/v1/pods?limit=1']

describe('the API server', () => {
  test('is not asked without credentials unless the scan is told to', async () => {
    const { access, rows, nobody } = await read(undefined, false)

    expect([access, nobody]).toEqual([undefined, []])
    expect(rows).toEqual(
      ['anonymous-access', 'probed-ports'].map((of) => ({
        of,
        state: 'left-out',
        reason: 'needs --probe',
      })),
    )
  })

  test('is asked without token, certificate and impersonation, each path once', async () => {
    const { access, nobody } = await read((asked, response) => {
      if (!isNobody(asked) || !asked.path.startsWith('/api/')) return false
      refuse(response, 403, 'forbidden')
      return true
    })

    expect(access).toEqual({ answered: ['/version'], refused: ['/healthz', ...objects] })
    expect(nobody).toHaveLength(4)
    expect(nobody.some(({ headers, client }) => 'impersonate-user' in headers || client !== undefined)).toBe(
      false,
    )
  })

  test('that answers everybody is told by its paths alone', async () => {
    const { access } = await read((asked, response) => {
      if (!isNobody(asked)) return false
      sendJson(response, { kind: 'PodList', items: [{ metadata: { name: 'canary' } }] })
      return true
    })

    expect(access).toEqual({ answered: ['/version', '/healthz', ...objects], refused: [] })
  })

  test('behind a page that has people log in answers nobody', async () => {
    const { access } = await read((asked, response) => {
      if (!isNobody(asked)) return false
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Log in</title>')
      return true
    })

    expect(access).toEqual({ answered: [], refused: ['/version', '/healthz', ...objects] })
  })

  test('that fails whoever has no credentials leaves the question open', async () => {
    const { access, rows } = await read((asked, response) => {
      if (!isNobody(asked)) return false
      refuse(response, 500, 'broken')
      return true
    })

    expect(access).toBeUndefined()
    expect(rows).toContainEqual(expect.objectContaining({ of: 'anonymous-access', state: 'absent' }))
  })
})

test('a node is asked at its addresses alone, and never at one that cannot be its own', () => {
  const addresses = [
    ['Hostname', 'node-1'],
    ['InternalIP', '10.0.0.4'],
    ['InternalIP', 'fd00::4'],
    ['ExternalIP', '192.0.2.4'],
    ['ExternalIP', '10.0.0.4'],
    ['InternalIP', '127.0.0.1'],
    ['InternalIP', '::ffff:127.0.0.1'],
    ['InternalIP', '169.254.169.254'],
    ['InternalIP', 'metadata.example'],
    ['InternalIP', '0.0.0.0'],
    ['InternalIP', '::1'],
  ].map(([type, address]) => ({ type, address }))
  const node = anObject('v1/Node node-1', { status: { addresses } })

  expect(addressesOf(node)).toEqual(['10.0.0.4', 'fd00::4', '192.0.2.4'])
})
