/** Whether a text that cannot be read was probably meant for Kubernetes: it names an `apiVersion` and a `kind` at its top. */
export function looksLikeKubernetes(text: string): boolean {
  return /^["']?apiVersion["']?\s*:/m.test(text) && /^["']?kind["']?\s*:/m.test(text) || /^\s*[{[][^]{0,2000}?"apiVersion"\s*:/.test(text)
}
