/** The assignments of a file such as `/etc/default/kubelet` or `/etc/os-release`, without their quotes. */
export function valuesIn(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^\s*(?:export\s+)?(\w+)=(.*?)\s*$/.exec(line) ?? []
    if (name !== undefined) values.set(name, value.replace(/^(["'])([\s\S]*)\1$/, '$2'))
  }
  return values
}
