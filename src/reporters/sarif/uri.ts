/** A relative URI reference for a path that may hold anything: no part of it can become a scheme or a host. */
function uriOf(path: string): string {
  return path.toWellFormed().replace(/^\/+/, '/').split('/').map(encodeURIComponent).join('/')
}

/** A file of the repository that was scanned. */
export function artifact(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = uriOf(path)
  return uri.startsWith('/') ? { uri } : { uri, uriBaseId: '%SRCROOT%' }
}
