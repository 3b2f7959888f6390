/** A relative URI for a path that may hold anything. */
export function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
