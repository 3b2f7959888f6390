/** Suites of TLS 1.3, and those of TLS 1.2 with forward secrecy and authenticated encryption. */
const strong =
  /^TLS_(?:AES_|CHACHA20_|ECDHE_(?:ECDSA|RSA)_WITH_(?:AES_(?:128|256)_GCM|CHACHA20_POLY1305)(?:_|$))/

/** The weak ones of a list of cipher suites, as Go names them. */
export function weakOf(suites: unknown): readonly string[] {
  return Array.isArray(suites) ? suites.map(String).filter((suite) => !strong.test(suite)) : []
}
