import { statSync, type Stats } from 'node:fs'

/** What a path leads to; undefined where it leads nowhere, in a circle, or where one may not look. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
