import { splitDocuments } from '#yaml'

/** Ways to write a key without its letters: only a text that has one has to be parsed to know that the key is not there. */
const escapes = /\\[xuU\r\n]/

/** Whether no object of Kubernetes can be in a text: nowhere does it say `apiVersion`. */
export function isForeign(text: string): boolean {
  return !text.includes('apiVersion') && !escapes.test(text)
}

/** How many documents a foreign text holds. */
export function countForeign(text: string): number {
  return splitDocuments(text).length
}

/** Whether a document that cannot be read was meant for Kubernetes: it names an `apiVersion` and a `kind` at its top. */
export function looksLikeKubernetes(text: string): boolean {
  if (/^["']?apiVersion["']?\s*:/m.test(text) && /^["']?kind["']?\s*:/m.test(text)) return true
  return (
    /^\s*(?:---\s+)?[{[]/.test(text) && /\bapiVersion["']?\s*:/.test(text) && /\bkind["']?\s*:/.test(text)
  )
}
