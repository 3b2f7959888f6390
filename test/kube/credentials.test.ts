import { chmodSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { askJson, inClusterEndpoint, isInCluster, KubeClient, type KubeError } from '#kube'
import { execCredentials } from '../../src/kube/credentials/exec.ts'
import type { ExecPlugin } from '../../src/kube/credentials/plugin.ts'
import { tokenFileCredentials } from '../../src/kube/credentials/token-file.ts'
import { inFolder, writeAt } from '../support/folder.ts'
import { clientOf, testClock } from './connection.ts'
import { refuse, sendJson, serve } from './server.ts'

const open: { close(): unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

/** A plug-in that is a shell script; it writes a line to `runs` each time. */
function plugin(folder: string, body: string, more: Partial<ExecPlugin> = {}): ExecPlugin {
  const command = writeAt(folder, 'plugin', `#!/bin/sh\necho run >> '${folder}/runs'\n${body}\n`)
  chmodSync(command, 0o755)
  return {
    called: 'user `dev`',
    command,
    args: [],
    env: { PATH: process.env['PATH'] },
    apiVersion: 'client.authentication.k8s.io/v1',
    cluster: undefined,
    installHint: undefined,
    clock: testClock(),
    ...more,
  }
}

function credential(status: object): string {
  const value = { apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential', status }
  return `cat <<'END'\n${JSON.stringify(value)}\nEND`
}

async function current(plug: ExecPlugin): Promise<unknown> {
  return execCredentials(plug, {}).current()
}

describe('a program that fetches credentials', () => {
  test('is told what is asked, gets arguments and variables, and no input', async () => {
    await inFolder(async (folder) => {
      const body = `token=$(printf '%s|%s|%s' "$1" "$REGION" "$(cat)")
printf '%s' "$KUBERNETES_EXEC_INFO" > '${folder}/info'
printf '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"%s"}}' "$token"`
      const env = { PATH: process.env['PATH'], REGION: 'eu' }
      const plug = plugin(folder, body, { args: ['--x'], env, cluster: { server: 'https://a' } })

      expect(await current(plug)).toEqual({ authorization: 'Bearer --x|eu|' })
      expect(JSON.parse(readFileSync(join(folder, 'info'), 'utf8'))).toEqual({
        apiVersion: 'client.authentication.k8s.io/v1',
        kind: 'ExecCredential',
        spec: { interactive: false, cluster: { server: 'https://a' } },
      })
    })
  })

  test('runs once for all who wait, and again when what it gave is about to expire', async () => {
    await inFolder(async (folder) => {
      const clock = testClock()
      const expirationTimestamp = new Date(clock.now() + 60_000).toISOString()
      const credentials = execCredentials(
        plugin(folder, credential({ token: 't', expirationTimestamp }), { clock }),
        {},
      )
      const runs = (): number => readFileSync(join(folder, 'runs'), 'utf8').split('\n').length - 1

      await Promise.all([credentials.current(), credentials.current()])
      await credentials.current()
      expect(runs()).toBe(1)

      clock.advance(55_000)
      await credentials.current()
      expect(runs()).toBe(2)
    })
  })

  test('is run again, once, when the server does not take what it gave', async () => {
    await inFolder(async (folder) => {
      const body = `count=$(wc -l < '${folder}/runs' | tr -d ' ')
printf '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"t%s"}}' "$count"`
      const credentials = execCredentials(plugin(folder, body), {})
      let good = 'Bearer t2'
      const server = await serve(({ headers }, response) => {
        if (headers.authorization === good) sendJson(response, {})
        else refuse(response, 401, 'Unauthorized')
      })
      const client = clientOf(server, { credentials })
      open.push(server, client)

      await askJson(client, { path: '/a' })
      expect(server.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2'])

      good = 'none'
      await expect(askJson(client, { path: '/a' })).rejects.toMatchObject({ code: 'unauthorized' })
      expect(server.asked).toHaveLength(4)
    })
  })

  test('that failed is not run again at once', async () => {
    await inFolder(async (folder) => {
      const clock = testClock()
      const credentials = execCredentials(plugin(folder, 'exit 1', { clock }), {})
      const runs = (): number => readFileSync(join(folder, 'runs'), 'utf8').split('\n').length - 1

      await expect(credentials.current()).rejects.toThrow('exit code 1')
      await expect(credentials.current()).rejects.toThrow('exit code 1')
      expect(runs()).toBe(1)

      clock.advance(30_000)
      await expect(credentials.current()).rejects.toThrow('exit code 1')
      expect(runs()).toBe(2)
    })
  })

  test('is not waited for once the request is given up', async () => {
    await inFolder(async (folder) => {
      const server = await serve((_, response) => sendJson(response, {}))
      const credentials = execCredentials(plugin(folder, 'exec sleep 2'), {})
      const client = clientOf(server, { credentials })
      open.push(server, client)
      const began = performance.now()

      await expect(askJson(client, { path: '/a', signal: AbortSignal.timeout(50) })).rejects.toThrow()
      expect(performance.now() - began).toBeLessThan(1_500)
    })
  })

  test('may give a client certificate', async () => {
    await inFolder(async (folder) => {
      const server = await serve(({ client: name }, response) => sendJson(response, { name }))
      const pair = await server.sign({ name: 'ann' })
      const body = credential({ clientCertificateData: pair.certificate, clientKeyData: pair.key })
      const client = clientOf(server, { credentials: execCredentials(plugin(folder, body), {}) })
      open.push(server, client)

      expect(await askJson(client, { path: '/a' })).toEqual({ name: 'ann' })
    })
  })

  test.each<[string, string, Partial<ExecPlugin>, string]>([
    ['fails', 'echo "run: aws sso login" >&2; exit 3', {}, 'ended with exit code 3: run: aws sso login'],
    ['hangs', 'sleep 60 & sleep 60', { timeout: 200 }, 'did not end within 0.2 s'],
    ['asks at the terminal', 'read -r x < /dev/tty || exit 4', {}, 'ended with exit code'],
    ['is not there', '', { command: 'no-such-plugin' }, 'is not installed'],
    ['prints no JSON', 'echo canary-token', {}, 'printed no JSON'],
    ['prints something else', 'echo "{}"', {}, 'printed no `ExecCredential`'],
    [
      'answers in another version',
      credential({ token: 't' }),
      { apiVersion: 'client.authentication.k8s.io/v1beta1' },
      'answered in another version than `client.authentication.k8s.io/v1beta1`',
    ],
    ['gives nothing', credential({}), {}, 'printed no credentials'],
    [
      'gives half a certificate',
      credential({ clientKeyData: 'x' }),
      {},
      'printed a certificate without its key, or a key without its certificate',
    ],
  ])('that %s is an error', async (_, body, more, expected) => {
    await inFolder(async (folder) => {
      const error = (await current(plugin(folder, body, more)).catch(
        (reason: unknown) => reason,
      )) as KubeError

      expect(error.code).toBe('exec-plugin-failed')
      expect(error.message).toContain(`which fetches the credentials of user \`dev\`, ${expected}`)
      expect(error.message).not.toContain('canary')
    })
  })

  test('that is not there comes with the hint of the kubeconfig', async () => {
    await inFolder(async (folder) => {
      const plug = plugin(folder, '', { command: 'no-such-plugin', installHint: 'get it\nfrom us' })

      await expect(current(plug)).rejects.toMatchObject({ hint: 'get it from us' })
    })
  })
})

describe('a token file', () => {
  test('is read again when it changes, and after a minute', async () => {
    await inFolder(async (folder) => {
      const path = writeAt(folder, 'token', 'one\n')
      const clock = testClock()
      const credentials = tokenFileCredentials({ path, called: 'x', clock, base: {} })
      expect(await credentials.current()).toEqual({ authorization: 'Bearer one' })

      renameSync(writeAt(folder, 'next', 'two'), path)
      expect(await credentials.current()).toEqual({ authorization: 'Bearer two' })

      rmSync(path)
      clock.advance(61_000)
      expect(await credentials.current()).toEqual({ authorization: 'Bearer two' })
    })
  })

  test('is read again when the server refuses the token', async () => {
    await inFolder(async (folder) => {
      const path = writeAt(folder, 'token', 'old')
      const server = await serve(({ headers }, response) => {
        if (headers.authorization === 'Bearer new') sendJson(response, {})
        else {
          writeAt(folder, 'token', 'new')
          refuse(response, 401, 'Unauthorized')
        }
      })
      const credentials = tokenFileCredentials({ path, called: 'x', clock: testClock(), base: {} })
      const client = clientOf(server, { credentials })
      open.push(server, client)

      await askJson(client, { path: '/a' })
      expect(server.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new'])
    })
  })

  test('that is missing or empty is an error, unless the entry has a token', async () => {
    await inFolder(async (folder) => {
      const path = writeAt(folder, 'token', ' \n')
      const file = { path, called: 'user `dev`', clock: testClock(), base: {} }

      await expect(tokenFileCredentials(file).current()).rejects.toThrow(
        `the token file \`${path}\` of user \`dev\` is empty`,
      )
      await expect(tokenFileCredentials({ ...file, path: `${path}2` }).current()).rejects.toThrow(
        'cannot be read: does not exist',
      )
      expect(await tokenFileCredentials({ ...file, fallback: 't' }).current()).toEqual({
        authorization: 'Bearer t',
      })
    })
  })
})

describe('in a pod', () => {
  test('the cluster is asked as the service account, whose token and authorities rotate', async () => {
    await inFolder(async (folder) => {
      const server = await serve((_, response) => sendJson(response, {}))
      writeAt(folder, 'token', 'one')
      writeAt(folder, 'ca.crt', server.authority)
      writeAt(folder, 'namespace', 'seaworthy\n')
      const env = { KUBERNETES_SERVICE_HOST: '127.0.0.1', KUBERNETES_SERVICE_PORT: String(server.port) }
      const endpoint = inClusterEndpoint({ env, folder, clock: testClock() })
      const client = new KubeClient(endpoint, { userAgent: 'seaworthy/test' })
      open.push(server, client)

      await askJson(client, { path: '/a' })
      renameSync(writeAt(folder, 'token2', 'two'), join(folder, 'token'))
      writeAt(folder, 'ca.crt', `${server.authority}\n`)
      await askJson(client, { path: '/a' })

      expect(endpoint).toMatchObject({ name: 'in-cluster', namespace: 'seaworthy', compress: false })
      expect(server.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer one', 'Bearer two'])
      expect(isInCluster({ env, folder })).toBe(true)
    })
  })

  test('and elsewhere there is an error', async () => {
    // oxlint-disable-next-line typescript/require-await
    await inFolder(async (folder) => {
      const env = { KUBERNETES_SERVICE_HOST: '10.0.0.1' }

      expect(isInCluster({ env, folder })).toBe(false)
      expect(() => inClusterEndpoint({ env, folder, clock: testClock() })).toThrow('no `ca.crt`')
      expect(() => inClusterEndpoint({ env: {}, folder, clock: testClock() })).toThrow(
        '`KUBERNETES_SERVICE_HOST` is not set',
      )
    })
  })
})
