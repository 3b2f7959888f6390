/** Whether Go's `strconv.ParseBool` reads true from a flag. */
export function isTrue(value: string): boolean {
  return /^(1|t|true)$/i.test(value)
}

/** Whether Go's `strconv.ParseBool` reads false from a flag. */
export function isFalse(value: string): boolean {
  return /^(0|f|false)$/i.test(value)
}

/** For flags that nothing good can come of. */
export function never(): boolean {
  return false
}

/** The items of `a,b,c`. */
export function listOf(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** The pairs of `a=true,b=false`, such as feature gates; a key without a value is `true`. */
export function pairsOf(value: string): Map<string, string> {
  return new Map(
    listOf(value).map((item) => {
      const [key = '', ...rest] = item.split('=')
      return [key.trim(), rest.length === 0 ? 'true' : rest.join('=').trim()]
    }),
  )
}

const unitSeconds: Readonly<Record<string, number>> = {
  h: 3600,
  m: 60,
  s: 1,
  ms: 1e-3,
  us: 1e-6,
  µs: 1e-6,
  ns: 1e-9,
}

/** Seconds of a duration as Go writes it (`1m30s`); NaN for anything else. */
export function secondsOf(value: string): number {
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(h|ms|us|µs|ns|m|s)/g)]
  if (parts.map(([part]) => part).join('') !== value || parts.length === 0) return Number.NaN
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * unitSeconds[unit!]!, 0)
}

/** Whether an address, alone or in a URL, can be reached from the machine itself only; a Unix socket can. */
export function isLoopback(address: string): boolean {
  const host = address.replace(/^[a-z]+:\/\//, '').replace(/(?<=[\w\]]):\d+$/, '')
  return /^(127(\.\d+){3}|localhost|\[?::1\]?)$/.test(host) || address.startsWith('unix:')
}

/** Whether TLS older than 1.2 is refused, by a value of `--tls-min-version`. */
export function isModernTls(value: string): boolean {
  return value === 'VersionTLS12' || value === 'VersionTLS13'
}
