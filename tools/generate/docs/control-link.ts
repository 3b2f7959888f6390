import { code } from './markdown.ts'

/** From a page of `docs/frameworks/` to that of a control, whose title shows when it is pointed at. */
export function controlLink(id: string, titles: ReadonlyMap<string, string>): string {
  return `[${code(id)}](../controls/${id}.md "${titles.get(id) ?? ''}")`
}
