/**
 * Where a source lies, as `host/path`: without its scheme and user, and with a slash for the colon that follows the host in
 * `git@github.com:shop/app`. A port stays.
 */
export function locationOf(url: string): string {
  const bare = url.replace(/^[a-z+]+:\/\//i, '').replace(/^[^/@]+@/, '')
  return bare.replace(/^([^/:]+):(?!\d+(?:\/|$))/, '$1/').toLowerCase()
}

/** Whether a location is on a list, whose entries are a host, or a host with the first parts of a path. */
export function isBelow(location: string, entry: string): boolean {
  const wanted = entry.toLowerCase()
  return `${location}/`.startsWith(wanted.endsWith('/') ? wanted : `${wanted}/`)
}
