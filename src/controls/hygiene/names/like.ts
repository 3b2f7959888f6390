/** Whether a text has the form of a pattern: `*` stands for any letters, `?` for one of them. */
export function isLike(text: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[^\w*?-]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 'u').test(text)
}
