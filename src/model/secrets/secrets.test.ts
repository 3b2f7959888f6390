import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectSecret, findSecrets } from './detect.ts'
import { redactObject } from './redact.ts'

const random = (length: number): string => 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA'.repeat(4).slice(0, length)

describe('detectSecret', () => {
  const secrets: readonly (readonly [string | undefined, string, string])[] = [
    ['DATABASE_PASSWORD', 'correct-horse-battery-staple', 'password'],
    ['dbPassword', 'hunter2', 'password'],
    ['API_KEY', random(24), 'password'],
    ['CLIENT_SECRET', random(20), 'token'],
    ['anything', `AKIA${'Z7'.repeat(8)}`, 'aws-access-key'],
    [undefined, `ghp_${random(36)}`, 'github-token'],
    ['DATABASE_URL', 'postgres://app:s3cretpw@db:5432/app', 'url-password'],
    ['tls.key', `-----BEGIN RSA PRIVATE KEY-----\n${random(40)}\n-----END RSA PRIVATE KEY-----`, 'private-key'],
  ]
  test.each(secrets)('%s: a secret', (key, value, kind) => {
    expect(detectSecret(key, value)).toBe(kind)
  })

  const others: readonly (readonly [string | undefined, string])[] = [
    ['PASSWORD_FILE', '/run/secrets/password'],
    ['DATABASE_PASSWORD', '/run/secrets/password'],
    ['secretName', 'web-tls'],
    ['secret', 'web-tls'],
    ['token', 'ci'],
    ['TOKEN_TTL', '3600s'],
    ['DB_PASSWORD', '$(DB_PASSWORD)'],
    ['DB_PASSWORD', '{{ .Values.password }}'],
    ['DB_PASSWORD', 'changeme'],
    ['DB_PASSWORD', '<your-password>'],
    ['PASSWORD_ENABLED', 'true'],
    ['DATABASE_URL', 'postgres://db:5432/app'],
    ['sha256sum', random(64)],
    ['key', 'app.kubernetes.io/name'],
  ]
  test.each(others)('%s = %s: none', (key, value) => {
    expect(detectSecret(key, value)).toBeUndefined()
  })
})

describe('findSecrets', () => {
  test('finds assignments and flags in files and scripts, and nothing else', () => {
    const text = `[db]\nuser = app\npassword = hunter2secret\nPGPASSWORD='t0psecret' psql --token ${random(24)} --user app\n`

    expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual(['hunter2secret', 't0psecret', random(24)])
  })
})

describe('redactObject', () => {
  test('takes secrets out of every place and says where they were', () => {
    const { object, redactions } = redactObject('Deployment', {
      metadata: { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"a":1}', note: 'plain' } },
      spec: {
        env: [{ name: 'DB_PASSWORD', value: 'hunter2hunter2' }, { name: 'LEVEL', value: 'info' }],
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
    expect(object).toMatchObject({ spec: { env: [{}, { value: 'info' }], args: ['--password=•••', '--token', '•••', '--port', '8080'] } })
  })

  test('hides all data of a Secret', () => {
    const { object } = redactObject('Secret', { kind: 'Secret', data: { user: 'YXBw' }, stringData: { note: 'hello' }, type: 'Opaque' })

    expect(object).toEqual({ kind: 'Secret', data: { user: '•••' }, stringData: { note: '•••' }, type: 'Opaque' })
  })

  test('gives the same object where there is nothing to hide', () => {
    const given = { kind: 'Pod', spec: { containers: [{ name: 'app', image: 'app:1', env: [{ name: 'A', value: 'b' }] }] } }

    expect(redactObject('Pod', given).object).toBe(given)
  })

  test('finds nothing more the second time', () => {
    const key = fc.constantFrom('PASSWORD', 'data', 'token', 'args', 'url', 'note')
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(`ghp_${random(36)}`, 'password=hunter2secret', `postgres://a:${random(12)}@db/x`, `--token ${random(20)}`),
    )
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(value, fc.array(value, { maxLength: 3 }))), (object) => {
        const once = redactObject('ConfigMap', object)
        expect(redactObject('ConfigMap', once.object).redactions.filter(({ kind }) => kind !== 'masked')).toEqual([])
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
