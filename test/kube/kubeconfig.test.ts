import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Endpoint, KubeError, readKubeconfig, resolveContext } from '#kube'
import { authority } from '../support/certificates.ts'
import { inFolder, writeAt } from '../support/folder.ts'

/** A kubeconfig with one context, `dev`, whose cluster and user have these fields. */
function config(cluster: object, user: object = {}, name = 'dev'): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    contexts: [{ name, context: { cluster: name, user: name, namespace: 'shop' } }],
    clusters: [{ name, cluster: { server: 'https://api.example.com:6443', ...cluster } }],
    users: [{ name, user }],
  })
}

interface Given {
  readonly files: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly context?: string
}

/** Reads the files, of which `config` is the one that is searched for, and resolves a context. */
function resolve({ files, env = {}, context }: Given): Promise<Endpoint> {
  // oxlint-disable-next-line typescript/require-await
  return inFolder(async (folder) => {
    for (const [path, content] of Object.entries(files)) writeAt(folder, path, content)
    const variables = { KUBECONFIG: join(folder, 'config'), ...env }
    const kubeconfig = readKubeconfig({ env: variables, cwd: folder })
    return resolveContext(kubeconfig, context, { env: variables })
  })
}

async function message(given: Given): Promise<string> {
  const error = await resolve(given).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof KubeError)) throw new Error(`no KubeError: ${String(error)}`, { cause: error })
  expect(error.hint).not.toBe('')
  return `${error.code}: ${error.message.replaceAll(/\/\S*seaworthy-test-[^/]*\//g, '')}`
}

describe('a kubeconfig', () => {
  test('gives the current context', async () => {
    const endpoint = await resolve({
      files: { config: config({ 'tls-server-name': 'kube' }, { token: 't' }) },
    })

    expect(endpoint).toMatchObject({
      name: 'dev',
      namespace: 'shop',
      server: new URL('https://api.example.com:6443'),
      trust: { serverName: 'kube', insecure: false },
      compress: true,
      diagnostics: [],
    })
    expect(await endpoint.credentials.current()).toEqual({ authorization: 'Bearer t' })
  })

  test('of several files takes the first entry of a name and the first current context, and passes over missing files', async () => {
    await inFolder(async (folder) => {
      const first = { contexts: [{ name: 'both', context: { cluster: 'one', user: 'u' } }] }
      const second = {
        'current-context': 'both',
        contexts: [
          { name: 'both', context: { cluster: 'two', user: 'u' } },
          { name: 'other', context: {} },
        ],
        clusters: [
          { name: 'one', cluster: { server: 'https://one' } },
          { name: 'two', cluster: { server: 'https://two' } },
        ],
        users: [{ name: 'u', user: { tokenFile: 'token' } }],
      }
      writeAt(folder, 'first', JSON.stringify(first))
      writeAt(folder, 'deep/second', JSON.stringify(second))
      writeAt(folder, 'deep/token', 'from the folder of the file\n')
      writeAt(folder, 'third', JSON.stringify({ 'current-context': 'other' }))
      const env = { KUBECONFIG: ['first', 'missing', '', 'deep/second', 'third', 'first'].join(':') }

      const kubeconfig = readKubeconfig({ env, cwd: folder })
      const endpoint = resolveContext(kubeconfig, undefined, { env })

      expect(kubeconfig.files).toEqual(['first', 'deep/second', 'third'].map((path) => join(folder, path)))
      expect([...kubeconfig.contexts.keys()]).toEqual(['both', 'other'])
      expect(endpoint.server.host).toBe('one')
      expect(await endpoint.credentials.current()).toEqual({
        authorization: 'Bearer from the folder of the file',
      })
    })
  })

  test('is looked for at home, or where an option says', async () => {
    // oxlint-disable-next-line typescript/require-await
    await inFolder(async (folder) => {
      writeAt(folder, '.kube/config', config({}))
      writeAt(folder, 'mine', config({}, {}, 'mine'))

      const env = { HOME: folder, KUBECONFIG: '' }
      expect(readKubeconfig({ env, cwd: '/' }).currentContext).toBe('dev')
      expect(readKubeconfig({ env, cwd: folder, file: 'mine' }).currentContext).toBe('mine')
      expect(() => readKubeconfig({ env, cwd: folder, file: 'none' })).toThrow('does not exist')
    })
  })

  test('gives authorities and client certificates, inline before files', async () => {
    const root = await authority('kube')
    const pair = await root.sign({ name: 'ann' })
    const base64 = (text: string): string => Buffer.from(text).toString('base64')
    const endpoint = await resolve({
      files: {
        config: config(
          { 'certificate-authority': 'ca.crt' },
          {
            'client-certificate-data': base64(pair.certificate),
            'client-certificate': 'nowhere',
            'client-key': 'keys/ann.key',
          },
        ),
        'ca.crt': root.certificate,
        'keys/ann.key': pair.key,
      },
    })

    expect(endpoint.trust.authorities()).toBe(root.certificate)
    expect(await endpoint.credentials.current()).toEqual({ certificate: pair })
  })

  test('warns of a cluster whose certificate nobody looks at', async () => {
    const { trust, diagnostics } = await resolve({
      files: { config: config({ 'insecure-skip-tls-verify': true }) },
    })

    expect(trust.insecure).toBe(true)
    expect(diagnostics).toMatchObject([{ level: 'warning', code: 'certificate-not-verified' }])
  })

  test('warns of credentials that go over plain http, but to this machine', async () => {
    const far = await resolve({ files: { config: config({ server: 'http://api.example.com' }) } })
    const near = await resolve({ files: { config: config({ server: 'http://127.0.0.1:8001' }) } })

    expect(far.diagnostics).toMatchObject([{ level: 'warning', code: 'connection-not-encrypted' }])
    expect(near.diagnostics).toEqual([])
  })

  test('gives passwords, impersonation and proxies', async () => {
    const user = { username: 'ann', password: 'word', as: 'bob', 'as-groups': ['ops'], 'as-uid': 7 }
    const own = await resolve({
      files: { config: config({ 'proxy-url': 'socks5://proxy:1080' }, user) },
      env: { HTTPS_PROXY: 'http://other:1', NO_PROXY: '*' },
    })
    const environment = await resolve({
      files: { config: config({}) },
      env: { HTTPS_PROXY: 'http://other:1' },
    })

    expect(await own.credentials.current()).toEqual({ authorization: `Basic ${btoa('ann:word')}` })
    expect(own.impersonation).toEqual({ user: 'bob', groups: ['ops'], uid: '7', extra: {} })
    expect(own.proxy?.href).toBe('socks5://proxy:1080')
    expect(environment.proxy?.host).toBe('other:1')
  })

  test('without a user asks as nobody', async () => {
    const text = JSON.stringify({
      contexts: [{ name: 'a', context: { cluster: 'c' } }],
      clusters: [{ name: 'c', cluster: { server: 'localhost:8080' } }],
    })
    const endpoint = await resolve({ files: { config: text }, context: 'a' })

    expect(await endpoint.credentials.current()).toEqual({})
    expect(endpoint.server.href).toBe('https://localhost:8080/')
  })
})

const exec = (more: object): string =>
  config({}, { exec: { apiVersion: 'client.authentication.k8s.io/v1', command: 'get-token', ...more } })

describe('a mistake in a kubeconfig', () => {
  test.each<[string, string, Given]>([
    [
      'no file',
      'kubeconfig-missing: the kubeconfig file `config` (from `KUBECONFIG`) does not exist',
      { files: {} },
    ],
    [
      'a folder',
      'kubeconfig-unreadable: the kubeconfig file `config` cannot be read: is a folder',
      { files: { 'config/a': '' } },
    ],
    [
      'broken YAML',
      'kubeconfig-invalid: the kubeconfig file `config:3` is not valid: ',
      { files: { config: 'apiVersion: v1\nkind: Config\nusers: @a\n' } },
    ],
    [
      'a key twice',
      'kubeconfig-invalid: the kubeconfig file `config:2` is not valid: ',
      { files: { config: 'kind: Config\nkind: Config\n' } },
    ],
    [
      'another kind',
      'kubeconfig-invalid: the kubeconfig file `config` is not valid: its kind is `Pod`, not `Config`',
      { files: { config: 'kind: Pod\n' } },
    ],
    [
      'no mapping',
      'kubeconfig-invalid: the kubeconfig file `config` is not valid: it holds no mapping',
      { files: { config: '- a\n' } },
    ],
    [
      'several documents',
      'kubeconfig-invalid: the kubeconfig file `config` is not valid: it holds several documents',
      { files: { config: 'a: 1\n---\nb: 1\n' } },
    ],
    [
      'a list that is none',
      'kubeconfig-invalid: the kubeconfig file `config` is not valid: `contexts` is no list',
      { files: { config: 'contexts: {}\n' } },
    ],
    [
      'an entry without a name',
      'kubeconfig-invalid: the kubeconfig file `config` is not valid: `users[0]` has no name',
      { files: { config: 'users: [{ user: {} }]\n' } },
    ],
    [
      'a name twice',
      'kubeconfig-invalid: the kubeconfig file `config` is not valid: `users` holds `a` twice',
      { files: { config: 'users: [{ name: a }, { name: a }]\n' } },
    ],
    [
      'no context',
      'context-not-set: no context is named and the kubeconfig has no current one',
      { files: { config: '' } },
    ],
    [
      'an unknown context',
      'context-not-found: the kubeconfig has no context `dve`; did you mean `dev`?',
      { files: { config: config({}) }, context: 'dve' },
    ],
    [
      'a context without a cluster',
      'kubeconfig-invalid: context `a` in `config` names no cluster',
      { files: { config: 'contexts: [{ name: a }]\n' }, context: 'a' },
    ],
    [
      'an unknown cluster',
      'cluster-not-found: the kubeconfig has no cluster `c`',
      { files: { config: 'contexts: [{ name: a, context: { cluster: c } }]\n' }, context: 'a' },
    ],
    [
      'an unknown user',
      'user-not-found: the kubeconfig has no user `u`',
      {
        files: {
          config: 'contexts: [{ name: a, context: { cluster: c, user: u } }]\nclusters: [{ name: c }]\n',
        },
        context: 'a',
      },
    ],
    [
      'an empty server',
      'server-invalid: cluster `dev` in `config` names no server',
      { files: { config: config({ server: '' }) } },
    ],
    [
      'a server that is no address',
      'server-invalid: the server `ftp://a` of cluster `dev` is no http or https address',
      { files: { config: config({ server: 'ftp://a' }) } },
    ],
    [
      'a proxy that is no address',
      'proxy-invalid: `proxy-url` of cluster `dev` is no address of a proxy',
      { files: { config: config({ 'proxy-url': 'ftp://a' }) } },
    ],
    [
      'a missing authority',
      'certificate-unreadable: `certificate-authority` of cluster `dev` cannot be read: `ca.crt` does not exist',
      { files: { config: config({ 'certificate-authority': 'ca.crt' }) } },
    ],
    [
      'an authority that is no PEM',
      'certificate-unreadable: `certificate-authority` of cluster `dev`, `ca.crt`, is not PEM',
      { files: { config: config({ 'certificate-authority': 'ca.crt' }), 'ca.crt': 'x' } },
    ],
    [
      'an authority that is no base64',
      'certificate-unreadable: `certificate-authority-data` of cluster `dev` in `config` is not PEM in base64',
      { files: { config: config({ 'certificate-authority-data': '%' }) } },
    ],
    [
      'an authority that is no certificate',
      'certificate-unreadable: the certificate authority of cluster `dev` in `config` is no certificate',
      {
        files: {
          config: config({
            'certificate-authority-data': btoa(
              '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
            ),
          }),
        },
      },
    ],
    [
      'a setting of another type',
      'kubeconfig-invalid: `insecure-skip-tls-verify` of cluster `dev` in `config` is not true or false',
      { files: { config: config({ 'insecure-skip-tls-verify': 'maybe' }) } },
    ],
    [
      'a certificate without a key',
      'certificate-unreadable: user `dev` has a client certificate without a key',
      { files: { config: config({}, { 'client-certificate': 'a' }), a: '-----BEGIN X' } },
    ],
    [
      'a key without a certificate',
      'certificate-unreadable: user `dev` has a client key without a certificate',
      { files: { config: config({}, { 'client-key': 'a' }), a: '-----BEGIN X' } },
    ],
    [
      'a certificate that is none',
      'certificate-unreadable: the client certificate and key of user `dev` cannot be used together',
      { files: { config: config({}, { 'client-certificate': 'a', 'client-key': 'a' }), a: '-----BEGIN X' } },
    ],
    [
      'a token and a password',
      'kubeconfig-invalid: user `dev` in `config` has a token and a password',
      { files: { config: config({}, { token: 't', username: 'u' }) } },
    ],
    [
      'groups without a user',
      'kubeconfig-invalid: user `dev` in `config` says which groups to ask as, but not as whom',
      { files: { config: config({}, { 'as-groups': ['a'] }) } },
    ],
    [
      'an auth provider',
      'auth-provider-removed: user `dev` uses the auth provider `gcp`, which Kubernetes 1.26 removed',
      { files: { config: config({}, { 'auth-provider': { name: 'gcp' } }) } },
    ],
    [
      'a plug-in without a command',
      'kubeconfig-invalid: user `dev` in `config` names no command',
      { files: { config: exec({ command: '' }) } },
    ],
    [
      'a plug-in of an old version',
      'kubeconfig-invalid: user `dev` in `config` asks its program for the version `client.authentication.k8s.io/v1alpha1`',
      { files: { config: exec({ apiVersion: 'client.authentication.k8s.io/v1alpha1' }) } },
    ],
    [
      'a plug-in that wants a terminal',
      'kubeconfig-invalid: user `dev` in `config` wants a terminal for `get-token`, and gets none here',
      { files: { config: exec({ interactiveMode: 'Always' }) } },
    ],
  ])('%s', async (_, expected, given) => {
    const text = await message(given)
    if (expected.endsWith(': ')) expect(text.startsWith(expected)).toBe(true)
    else expect(text).toBe(expected)
  })
})
