import { type FactTypes, type NotEvaluated, notEvaluated } from '#model'

/** Why the paths are not known whole: a file that one of them names, or a folder above such files, could not be looked at. */
export function unreadAmong(
  unread: FactTypes['unread-node-files'] | undefined,
  paths: readonly string[],
): NotEvaluated | undefined {
  for (const [node, reasons] of Object.entries(unread ?? {})) {
    const hidden = Object.keys(reasons).find((path) => paths.some((pattern) => mayHide(path, pattern)))
    if (hidden !== undefined)
      return notEvaluated('unread', `cannot look at \`${hidden}\` on node \`${node}\`: ${reasons[hidden]}`)
  }
  return undefined
}

/** Whether a path is, or lies above, what a pattern of `nodePaths` may name. */
function mayHide(path: string, pattern: string): boolean {
  const wanted = pattern.split('/')
  for (const [index, name] of path.split('/').entries()) {
    const part = wanted[index]
    if (part === undefined) return false
    if (part.includes('**')) return true
    const source = part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')
    if (!new RegExp(`^${source}$`).test(name)) return false
  }
  return true
}
