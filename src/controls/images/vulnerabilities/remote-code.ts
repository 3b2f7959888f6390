import type { Vulnerability } from '#model'

/** Weaknesses by which input becomes code: commands, code, deserialised objects, expressions, templates, uploads. */
const weaknesses: ReadonlySet<string> = new Set([
  'CWE-77',
  'CWE-78',
  'CWE-94',
  'CWE-95',
  'CWE-96',
  'CWE-98',
  'CWE-434',
  'CWE-470',
  'CWE-502',
  'CWE-624',
  'CWE-917',
  'CWE-1336',
])

/** Whether somebody on the network, without credentials and without help of a user, may run code by it. */
export function runsRemoteCode({ vector = '', weaknesses: own = [] }: Vulnerability): boolean {
  return (
    vector.includes('/AV:N/') && /\/PR:N\/UI:N(?:\/|$)/.test(vector) && own.some((id) => weaknesses.has(id))
  )
}
