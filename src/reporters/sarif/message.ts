import { plainLine } from '../plain.ts'

/**
 * A message for SARIF, where braces stand for arguments (section 3.11.5) and `[text](target)` for a link (3.11.6): a text from outside is
 * neither.
 */
export function messageOf(text: string): { readonly text: string } {
  const plain = plainLine(text)
  return { text: plain.replace(/[{}]/g, '$&$&').replace(/\[(?=[^\]]*\]\()/g, String.raw`\[`) }
}
