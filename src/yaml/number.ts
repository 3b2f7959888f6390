const plainDecimal = /^[-+]?(?:0|[1-9][0-9]{0,14})$/
const based = /^([-+]?)0(?:[xX]([0-9a-fA-F]+)|[bB]([01]+)|[oO]?([0-7]+))$/
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const misplacedUnderscore = /(?:^|[^0-9])_|_(?:[^0-9]|$)/
const integer = /^[-+]?[0-9]+$/

/**
 * The number that go-yaml v2 reads in a plain scalar, undefined where it reads a string: `0777`, `0o777` and `0x1F` are
 * integers, `08` is 8, underscores are passed over, what needs more than 64 bits in hexadecimal or octal is a string.
 */
export function readNumber(source: string): number | undefined {
  if (plainDecimal.test(source)) return Number(source) + 0
  const first = source.charCodeAt(0)
  if (first === 95) return undefined
  if (first === 46 && misplacedUnderscore.test(source)) return undefined
  const digits = source.includes('_') ? source.replaceAll('_', '') : source
  return readBased(digits) ?? readDecimal(digits)
}

/** As `readNumber`, for integers only. */
export function readInteger(source: string): number | undefined {
  const digits = source.replaceAll('_', '')
  if (integer.test(digits) || based.test(digits)) return readNumber(source)
  return undefined
}

function readBased(digits: string): number | undefined {
  const match = based.exec(digits)
  if (match === null) return undefined
  const [, sign, hexadecimal, binary, octal] = match
  const size = hexadecimal
    ? BigInt(`0x${hexadecimal}`)
    : binary
      ? BigInt(`0b${binary}`)
      : BigInt(`0o${octal}`)
  if (size >= (sign === '-' ? 2n ** 63n + 1n : 2n ** 64n)) return undefined
  return (sign === '-' ? -Number(size) : Number(size)) + 0
}

function readDecimal(digits: string): number | undefined {
  if (!decimal.test(digits)) return undefined
  const value = Number(digits) + 0
  return Number.isFinite(value) ? value : undefined
}
