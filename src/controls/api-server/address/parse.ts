/** The 32 or 128 bits of an IP address, as text; undefined of what is none. IPv4 inside IPv6 is the IPv4 address. */
export function parseAddress(text: string): string | undefined {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1]
  const v4 = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(mapped ?? text) ? (mapped ?? text) : undefined
  if (v4 !== undefined) return bitsOf(v4.split('.').map(Number), 8, 255)
  if (!/^[\da-f:]+$/i.test(text) || !text.includes(':')) return undefined
  const [left = '', right, ...more] = text.split('::')
  if (more.length > 0) return undefined
  const head = groups(left)
  const tail = groups(right ?? '')
  const gap = 8 - head.length - tail.length
  if (right === undefined ? gap !== 0 : gap < 1) return undefined
  return bitsOf([...head, ...Array.from({ length: gap }, () => 0), ...tail], 16, 0xffff)
}

function groups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => (group === '' ? Number.NaN : parseInt(group, 16)))
}

function bitsOf(parts: readonly number[], width: number, most: number): string | undefined {
  if (parts.some((part) => !(part <= most))) return undefined
  return parts.map((part) => part.toString(2).padStart(width, '0')).join('')
}
