import { parseAddress } from './parse.ts'

/** Ranges that the Internet does not route, with the length of their prefix in bits. */
const privateRanges: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
  '::/127',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
]

/** Whether an IP address is one of the Internet's; false of what is no address. */
export function isPublicAddress(text: string): boolean {
  const address = parseAddress(text)
  return address !== undefined && !privateRanges.some((range) => isWithin(address, range))
}

/** Whether a range lets in so much of the Internet that it limits nothing: `0.0.0.0/0`, `::/0`, or half of either. */
export function isWide(range: string): boolean {
  const [start = '', length] = range.split('/')
  const address = parseAddress(start)
  if (address === undefined) return range === 'Internet' || range === '*'
  return length !== undefined && Number(length) <= (address.length === 32 ? 7 : 15)
}

function isWithin(address: string, range: string): boolean {
  const [start = '', length = ''] = range.split('/')
  const bits = parseAddress(start)!
  return bits.length === address.length && address.startsWith(bits.slice(0, Number(length)))
}
