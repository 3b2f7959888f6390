import type { FactTypes, NodeFile } from '#model'

/** A file of a node that a control's paths name. */
export interface FoundFile extends NodeFile {
  readonly path: string
}

/** The files of one node that one of the paths, or of the flags among them, names; see `nodePaths`. */
export function filesNamed(
  files: FactTypes['node-files'][string],
  paths: readonly string[],
): readonly FoundFile[] {
  const pattern = new RegExp(`^(?:${paths.map(patternSource).join('|')})$`)
  return Object.entries(files)
    .filter(([path, { namedBy = [] }]) => pattern.test(path) || namedBy.some((flag) => paths.includes(flag)))
    .map(([path, file]) => ({ path, ...file }))
}

/** `/etc/kubernetes/admin.conf` and 2 more. */
export function filesInWords(files: readonly FoundFile[]): string {
  const more = files.length > 1 ? ` and ${files.length - 1} more` : ''
  return `\`${files[0]!.path}\`${more}`
}

function patternSource(path: string): string {
  return path
    .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\*{1,2}/g, (stars) => (stars === '**' ? '.+' : '[^/]+'))
}
