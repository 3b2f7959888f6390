/** The address at which `kubectl proxy`, alone or in a line for a shell, answers callers of other machines; undefined where it does not. */
export function exposedProxyAddress(command: readonly string[]): string | undefined {
  const words = command.flatMap((argument) => (argument ?? '').split(/\s+/))
  const start = words.findIndex((word) => /^(?:.*\/)?kubectl$/.test(word))
  const rest = start < 0 ? [] : words.slice(start + 1)
  if (!rest.includes('proxy')) return undefined
  const index = rest.findIndex((word) => /^--address(?:=|$)/.test(word))
  const flag = rest[index] ?? ''
  const address = flag.includes('=') ? flag.slice(flag.indexOf('=') + 1) : rest[index + 1]
  return index < 0 || address === undefined || isLoopback(address) ? undefined : unquoted(address)
}

export function isLoopback(address: string): boolean {
  return /^(?:127\.|::1$|localhost$)/.test(unquoted(address))
}

function unquoted(text: string): string {
  return text.replaceAll(/["']/g, '')
}
