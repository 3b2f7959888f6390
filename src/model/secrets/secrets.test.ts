import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectSecret, findSecrets } from './detect.ts'
import { redactObject } from './redact.ts'
import { sealWith } from './seal.ts'
import { soak } from '../../../test/support/soak.ts'

const random = (length: number): string => 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA'.repeat(4).slice(0, length)

/** Where people leave secrets. */
const places: readonly ((secret: string) => Readonly<Record<string, unknown>>)[] = [
  (secret) => ({ env: [{ name: 'DB_PASSWORD', value: secret }] }),
  (secret) => ({ env: [{ name: 'API_TOKEN', value: secret }] }),
  (secret) => ({ env: [{ name: 'URL', value: `postgres://app:${secret}@db/app?sslmode=off` }] }),
  (secret) => ({ args: ['--password', secret] }),
  (secret) => ({ args: [`--admin-password=${secret}`] }),
  (secret) => ({ command: ['sh', '-c', `mysql --password=${secret} -e 'select 1'`] }),
  (secret) => ({ command: ['sh', '-c', `login --password "${secret}"; run`] }),
  (secret) => ({ data: { 'db-password': `${secret}\n` } }),
  (secret) => ({ data: { 'app.properties': `a=1\nspring.datasource.password=${secret}\nb=2` } }),
  (secret) => ({ data: { 'app.yaml': `db:\n  password: "${secret}"\n` } }),
  (secret) => ({ data: { 'app.json': JSON.stringify({ nested: JSON.stringify({ apiKey: secret }) }) } }),
  (secret) => ({ metadata: { annotations: { note: `token=${secret}` } } }),
  (secret) => ({ spec: { auth: { clientSecret: secret } } }),
  (secret) => ({ command: ['sh', '-c', `export DB_PASSWORD="${secret} ${secret}" && run`] }),
  (secret) => ({ data: { 'app.ini': `[db]\npassword = ${secret} and ${secret}\n` } }),
  (secret) => ({ data: { 'app.xml': `<user>app</user><password>${secret}</password>` } }),
  (secret) => ({ data: { netrc: `machine db login app password ${secret}` } }),
  (secret) => ({ data: { connection: `Server=db;User Id=sa;Password=${secret};Database=app` } }),
  (secret) => ({ data: { 'redis.conf': `port 6379\nrequirepass ${secret}\n` } }),
  (secret) => ({ data: { list: JSON.stringify(['--user=app', `--password=${secret}`]) } }),
  (secret) => ({ data: { header: `Authorization: Bearer ${secret}${secret}` } }),
  (secret) => ({ spec: { values: [{ key: 'admin.password', value: secret }] } }),
]

describe('detectSecret', () => {
  const secrets: (readonly [string | undefined, string, string])[] = [
    ['DATABASE_PASSWORD', 'correct-horse-battery-staple', 'password'],
    ['dbPassword', 'hunter2', 'password'],
    ['API_KEY', random(24), 'key'],
    ['CLIENT_SECRET', random(20), 'token'],
    ['anything', `AKIA${'Z7'.repeat(8)}`, 'aws-access-key'],
    [undefined, `ghp_${random(36)}`, 'github-token'],
    ['DATABASE_URL', 'postgres://app:s3cretpw@db:5432/app', 'url-password'],
    ['SECRET_KEY_BASE', random(30), 'key'],
    ['db_password_2', 'hunter2', 'password'],
    ['PASSWORD', '$P@ss word!', 'password'],
    ['API_TOKEN', 's3cr3t-d54cab8256bd', 'token'],
    ['PASSPHRASE', 'correct horse battery staple', 'password'],
    [undefined, `hvs.${random(24)}`, 'vault-token'],
    [undefined, `curl -H "Authorization: Bearer ${random(32)}" api`, 'authorization-header'],
    [
      'tls.key',
      `-----BEGIN RSA PRIVATE KEY-----\n${random(40)}\n-----END RSA PRIVATE KEY-----`,
      'private-key',
    ],
  ]
  const hex = (length: number): string => '0123456789abcdef'.repeat(10).slice(0, length)
  const uuid = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'
  const encodedKey = Buffer.from(`-----BEGIN EC PRIVATE KEY-----\n${random(40)}`).toString('base64')
  secrets.push(
    ['client-key-data', encodedKey, 'private-key'],
    ['auth', Buffer.from('app:hunter2hunter2').toString('base64'), 'token'],
    ['topsecret', 'password123', 'token'],
    ['AZURE_BATCH_KEY', random(20), 'key'],
    ['note', `ab18Q~${random(31)}`, 'azure-client-secret'],
    ['url', `https://a.blob.core.windows.net/b?sv=1&sig=${random(43)}%3D`, 'azure-signature'],
    ['url', 'jdbc:oracle:thin:scott/hunter2@db:1521/app', 'url-password'],
    ['note', `ATBB${random(28)}`, 'bitbucket-token'],
    ['note', `sdk-${uuid}`, 'launchdarkly-key'],
    ['note', `pul-${hex(40)}`, 'pulumi-token'],
    ['note', `dp.st.${random(42)}`, 'doppler-token'],
    ['note', `sk-ant-api03-${random(60)}`, 'anthropic-key'],
    ['note', `sk-proj-${random(60)}`, 'openai-key'],
    ['note', `xkeysib-${hex(64)}-${random(16)}`, 'brevo-key'],
    ['note', `123456789:AA${random(33)}`, 'telegram-token'],
    ['note', `rubygems_${hex(48)}`, 'rubygems-key'],
    ['note', `${hex(36)}NRAL`, 'new-relic-key'],
    ['note', `SK${hex(32)}`, 'twilio-key'],
  )
  test.each(secrets)('%s: a secret', (key, value, kind) => {
    expect(detectSecret(key, value)).toBe(kind)
  })

  const others: readonly (readonly [string | undefined, string])[] = [
    ['PASSWORD_FILE', '/run/secrets/password'],
    ['DATABASE_PASSWORD', '/run/secrets/password'],
    ['secretName', 'web-tls'],
    ['secret', 'web-tls'],
    ['token', 'ci'],
    ['secret', 'database-4d7m6k5b42'],
    ['TOKEN_TTL', '3600s'],
    ['DB_PASSWORD', '$(DB_PASSWORD)'],
    ['DB_PASSWORD', '{{ .Values.password }}'],
    ['DB_PASSWORD', 'changeme'],
    ['DB_PASSWORD', '<your-password>'],
    ['PASSWORD_ENABLED', 'true'],
    ['DATABASE_URL', 'postgres://db:5432/app'],
    ['sha256sum', random(64)],
    ['checksum/secret', random(64)],
    ['proxy_pass', 'http-backend'],
    ['initial-cluster-token', 'cluster0'],
    ['DB_PASSWORD', 'my/secret/file/path'],
    ['imagepullsecret', 'registry2'],
    ['automount-service-account-token', 'SomeReason1'],
    ['ca.crt', `-----BEGIN CERTIFICATE-----\n${random(40)}\n-----END CERTIFICATE-----`],
    ['certificate-authority-data', Buffer.from('-----BEGIN CERTIFICATE-----').toString('base64')],
    ['secretKey', 'db-password'],
    ['image', 'docker://registry.example/app:1.2@sha256:0123456789abcdef'],
    ['note', 'Basic authentication is turned off'],
    ['key', 'app.kubernetes.io/name'],
  ]
  test.each(others)('%s = %s: none', (key, value) => {
    expect(detectSecret(key, value)).toBeUndefined()
  })
})

describe('findSecrets', () => {
  const texts: readonly (readonly [string, string, readonly string[]])[] = [
    ['an ini file', '[db]\nuser = app\npassword = hunter2secret\n', ['hunter2secret']],
    ['a script', `PGPASSWORD='t0psecret' psql --token ${random(24)} --user app`, ['t0psecret', random(24)]],
    ['JSON in a text', '{"user":"app","password":"a, b; c"}', ['a, b; c']],
    ['JSON in JSON', '{\\"password\\":\\"hunter2\\"}', ['hunter2']],
    ['a connection string', 'host=db,password=x,yZ1"2,ssl=true', ['x,yZ1"2']],
    ['a URL', 'amqp://app:p@ss@mq:5672/', ['p@ss']],
    ['an element of XML', '<user>app</user><password>hunter2</password>', ['hunter2']],
    ['a line of two words', 'port 6379\nrequirepass hunter2\n', ['hunter2']],
    ['a sentence', 'password: must be long enough', ['must be long enough']],
    ['a key whose value is a map', 'password:\n  from: vault\n', []],
    ['a template', 'password={{ .Values.password }} token=${TOKEN} secret=<secret>', []],
    ['directives of a web server', 'proxy_pass http://web:8080;\nfastcgi_pass 127.0.0.1:9000;\n', []],
  ]
  test.each(texts)('%s', (_, text, expected) => {
    expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  test('takes time in proportion to the text, whatever it holds', () => {
    const pieces = [
      'a',
      'a-',
      'a.',
      '\\',
      '://x:y@',
      '-----BEGIN A ',
      'password=',
      'eyJaaaaaaaa.',
      ' --password ',
      '\n',
    ]

    const took = pieces.map((piece) => {
      const start = performance.now()
      findSecrets(`${piece.repeat(200_000 / piece.length)} key`)
      return performance.now() - start
    })

    expect(Math.max(...took)).toBeLessThan(1000)
  })
})

describe('redactObject', () => {
  test('takes secrets out of every place and says where they were', () => {
    const { object, redactions } = redactObject('Deployment', {
      metadata: {
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"a":1}', note: 'plain' },
      },
      spec: {
        env: [
          { name: 'DB_PASSWORD', value: 'hunter2hunter2' },
          { name: 'LEVEL', value: 'info' },
        ],
        args: ['--password=hunter3hunter3', '--token', random(24), '--port', '8080'],
      },
    })

    expect(JSON.stringify(object)).not.toMatch(/hunter2|hunter3|aB3dE5/)
    expect(redactions.map(({ path, kind }) => `${path.join('.')} ${kind}`)).toEqual([
      'metadata.annotations.kubectl.kubernetes.io/last-applied-configuration last-applied',
      'spec.env.0.value password',
      'spec.args.0 password',
      'spec.args.2 token',
    ])
    expect(object).toMatchObject({
      spec: { env: [{}, { value: 'info' }], args: ['--password=•••', '--token', '•••', '--port', '8080'] },
    })
  })

  test('takes a switch in front of another option for no password', () => {
    const given = { args: ['--password', '--user=app', '--token', '--verbose'] }

    expect(redactObject('Pod', given).object).toBe(given)
  })

  test('hides what Helm keeps of a release, and Secrets within other objects', () => {
    const { redactions } = redactObject('ConfigMap', {
      data: { release: 'H4sIAAAAAAAC'.repeat(30) },
      spec: { template: { stringData: { note: 'hello' } } },
    })

    expect(redactions.map(({ path, kind }) => `${path.join('.')} ${kind}`)).toEqual([
      'data.release helm-release',
      'spec.template.stringData.note secret-data',
    ])
  })

  test('seals what it hides: the same secret in two places has one seal, and it tells nothing without the key', () => {
    const seal = sealWith('key of the installation')
    const given = { data: { url: 'redis://:hunter2hunter2@cache', password: 'hunter2hunter2' } }

    const { redactions } = redactObject('ConfigMap', given, seal)
    const secret = redactObject('Secret', { data: { pw: btoa('hunter2hunter2') } }, seal).redactions

    expect(new Set([...redactions, ...secret].map(({ hmac }) => hmac))).toEqual(
      new Set([seal('hunter2hunter2')]),
    )
    expect(seal('hunter2hunter2')).toMatch(/^[0-9a-f]{64}$/)
    expect(sealWith('another key')('hunter2hunter2')).not.toBe(seal('hunter2hunter2'))
  })

  test('leaves the name of a key in a reference', () => {
    const given = { spec: { passwordSecret: { secretName: 'db', password: 'db-password' } } }

    expect(redactObject('KafkaConnect', given).object).toBe(given)
  })

  test('hides all data of a Secret', () => {
    const { object } = redactObject('Secret', {
      kind: 'Secret',
      data: { user: 'YXBw' },
      stringData: { note: 'hello' },
      type: 'Opaque',
    })

    expect(object).toEqual({
      kind: 'Secret',
      data: { user: '•••' },
      stringData: { note: '•••' },
      type: 'Opaque',
    })
  })

  test('leaves no planted secret in any place', () => {
    const alphabet = [...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789']
    const secret = fc
      .string({ unit: fc.constantFrom(...alphabet), minLength: 12, maxLength: 30 })
      .map((text) => `${text}q7Z`)
    fc.assert(
      fc.property(secret, fc.constantFrom(...places), (value, place) => {
        const { object, redactions } = redactObject('ConfigMap', place(value))

        expect(JSON.stringify(object)).not.toContain(value)
        expect(redactions).not.toEqual([])
      }),
      { seed: 1, numRuns: soak(500) },
    )
  })

  test('gives the same object where there is nothing to hide', () => {
    const given = {
      kind: 'Pod',
      spec: { containers: [{ name: 'app', image: 'app:1', env: [{ name: 'A', value: 'b' }] }] },
    }

    expect(redactObject('Pod', given).object).toBe(given)
  })

  test('finds nothing more the second time', () => {
    const key = fc.constantFrom('PASSWORD', 'data', 'token', 'args', 'url', 'note')
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        `ghp_${random(36)}`,
        'password=hunter2secret',
        `postgres://a:${random(12)}@db/x`,
        `--token ${random(20)}`,
      ),
    )
    const joint = fc
      .array(value, { maxLength: 4 })
      .chain((parts) => fc.constantFrom('\n', ' ', ', ', ';', ',"').map((between) => parts.join(between)))
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(joint, fc.array(value, { maxLength: 3 }))), (object) => {
        const once = redactObject('ConfigMap', object)
        const twice = redactObject('ConfigMap', once.object, undefined, once.redactions)

        expect(twice.redactions).toEqual([])
        expect(twice.object).toBe(once.object)
      }),
      { seed: 1, numRuns: soak(300) },
    )
  })
})
