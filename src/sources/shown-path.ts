import { relative, sep } from 'node:path'

/** A path as a person would type it: from the working directory, with `/`. */
export function shownPath(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll(sep, '/') || '.'
}
