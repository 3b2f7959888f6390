/** `credential`: whatever stands there is one (`DB_PASSWORD`); `ambiguous`: a credential or the name of one (`secret`, `token`). */
export type KeyClass = 'credential' | 'ambiguous'

/** Last words of names, alone or joined with the word before, that hold a credential and nothing else. */
const credentialWords: ReadonlySet<string> = new Set([
  'pwd',
  'pass',
  'passcode',
  'requirepass',
  'masterauth',
  'apikey',
  'secretkey',
  'accesskey',
  'privatekey',
  'authtoken',
  'accesstoken',
  'dockercfg',
  'dockerconfigjson',
])

const ambiguousWords: ReadonlySet<string> = new Set([
  'secret',
  'token',
  'credential',
  'credentials',
  'auth',
  'dsn',
])

/** Words before `key` that make it a credential. */
const keyWords: ReadonlySet<string> = new Set([
  'api',
  'access',
  'secret',
  'private',
  'encryption',
  'signing',
  'auth',
  'account',
  'master',
  'shared',
  'batch',
  'storage',
  'subscription',
  'ingest',
  'ingestion',
  'session',
  'cookie',
  'license',
  'licence',
])

const known = new Map<string, KeyClass | undefined>()

/** What a name says of its value; the last word decides, so that `PASSWORD_FILE` and `secretName` are none. */
export function keyClass(key: string): KeyClass | undefined {
  const seen = known.get(key)
  if (seen !== undefined || known.has(key)) return seen
  const found = classify(key)
  if (known.size < 10_000) known.set(key, found)
  return found
}

function classify(key: string): KeyClass | undefined {
  if (key.length > 200) return undefined
  if (key === 'secretKey' || key === 'accessKey') return 'ambiguous' // in references, the name of a key
  if (namesOther.test(key)) return undefined
  const words = wordsOf(key)
  const last = words.at(-1)
  if (last === undefined) return undefined
  const before = words.at(-2) ?? ''
  if (/(?:password|passwd|passphrase)$/.test(last)) return 'credential'
  if (credentialWords.has(last) || credentialWords.has(before + last)) return 'credential'
  if (last === 'key' && keyWords.has(before)) return 'credential'
  if (last === 'base' && before === 'key' && words.at(-3) === 'secret') return 'credential'
  if (last === 'data' && before === 'key') return 'credential' // `client-key-data` of a kubeconfig
  if (ambiguousWords.has(last)) return 'ambiguous'
  return /^(?!existing|image|pull|tls|use)[a-z]{2,12}(?:secret|token)$/.test(last) ? 'ambiguous' : undefined
}

/** Hashes of a file, directives of web servers that name where a request goes, switches, and the name of an etcd cluster. */
const namesOther =
  /(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass$|checksum|sha256|hash|automount|initial[-_]cluster[-_]token$/i

/** `clientSecret`, `CLIENT_SECRET`, `client-secret.v2` to lower-case words; a trailing number says nothing. */
function wordsOf(key: string): string[] {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '' && word !== 'v')
}
