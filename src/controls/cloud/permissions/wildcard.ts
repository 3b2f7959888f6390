/** Whether a pattern of IAM with `*` and `?` matches an action of AWS or Azure; both are read without regard to case. */
export function matchesAction(pattern: string, action: string): boolean {
  const source = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i').test(action)
}
