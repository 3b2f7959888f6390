import { describe, expect, test } from 'vitest'
import { parseDocuments } from './parse.ts'

/** Source of a value, and the JSON that helm 4.1.4 (sigs.k8s.io/yaml) makes of it. */
const values: readonly (readonly [string, string])[] = [
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(
    (text) => [text, 'true'] as const,
  ),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    (text) => [text, 'false'] as const,
  ),
  ...['~', 'null', 'Null', 'NULL', ''].map((text) => [text, 'null'] as const),
  ...['yEs', 'nO', 'oN', 'tRUE', 'nULL', '_1', '0o8', '._5', '.5_', '-.nan', 'inf'].map(quoted),
  ...['2001-01-01', '2001-12-14t21:59:43.10-05:00', '12:30:45', '1:20', '190:20:30'].map(quoted),
  ...[
    '1e400',
    '100m',
    '1Gi',
    '1.2.3',
    '=',
    '<<x',
    '<<',
    '0x',
    '0b',
    '1e',
    '+',
    '.',
    '0b12',
    '0xG',
    '0x1.8p1',
  ].map(quoted),
  ['0777', '511'],
  ['0o777', '511'],
  ['0O17', '15'],
  ['-017', '-15'],
  ['0_7', '7'],
  ['08', '8'],
  ['019', '19'],
  ['00_8', '8'],
  ['0x1F', '31'],
  ['0X1f', '31'],
  ['-0x1F', '-31'],
  ['0x_1F', '31'],
  ['0b101', '5'],
  ['-0b101', '-5'],
  ['1_000', '1000'],
  ['1__000_', '1000'],
  ['-_1', '-1'],
  ['+12', '12'],
  ['-0', '0'],
  ['1e3', '1000'],
  ['1.e3', '1000'],
  ['1e1_0', '10000000000'],
  ['1.5e-3', '0.0015'],
  ['.5', '0.5'],
  ['+.5', '0.5'],
  ['.1_2', '0.12'],
  ['5.', '5'],
  ['1_000.5', '1000.5'],
  ['9007199254740993', '9007199254740992'],
  ['9223372036854775808', '9223372036854775808'],
  ['-9223372036854775809', '-9223372036854775809'],
  ['123456789012345678901234567890', '1.2345678901234568e+29'],
  ['0xFFFFFFFFFFFFFFFF', '18446744073709551615'],
  ['0xFFFFFFFFFFFFFFFFF', '"0xFFFFFFFFFFFFFFFFF"'],
  ['-0xFFFFFFFFFFFFFFFF', '"-0xFFFFFFFFFFFFFFFF"'],
  ['0777777777777777777777777', '7.777777777777778e+23'],
  ['"yes"', '"yes"'],
  ["'012'", '"012"'],
  ['|\n  12\n', '"12\\n"'],
  ['>\n  x\n  y\n\n  z\n', '"x y\\nz\\n"'],
  ['|2\n   x\n', '" x\\n"'],
  ['!!str yes', '"yes"'],
  ['!!str', '""'],
  ['!!int "0x1F"', '31'],
  ['!!int 010', '8'],
  ['!!float 3', '3'],
  ['!!float 0x10', '16'],
  ['!!bool "yes"', 'true'],
  ['!!null ""', 'null'],
  ['!!binary aGVsbG8=', '"hello"'],
  ['!!binary |\n  aGVs\n  bG8=\n', '"hello"'],
  ['!!binary /w==', '"\uFFFD"'],
  ['!!timestamp 2001-01-01', '"2001-01-01"'],
  ['!foo 12', '"12"'],
  ['!foo {b: 1}', '{"b":1}'],
  ['!!set {b, c}', '{"b":null,"c":null}'],
  ['!!str [1]', '[1]'],
  ['! 12', '"12"'],
  ['{__proto__: {x: 1}}', '{"__proto__":{"x":1}}'],
]

const keys: readonly (readonly [string, string])[] = [
  ['yes', 'true'],
  ['Off', 'false'],
  ['0777', '511'],
  ['0x1F', '31'],
  ['1_000', '1000'],
  ['1.5e-3', '0.0015'],
  ['2001-01-01', '2001-01-01'],
  ['!!str 1', '1'],
  ['"on"', 'on'],
  ['__proto__', '__proto__'],
]

/** Documents in which keys come together. */
const merges: readonly (readonly [string, string])[] = [
  ['a: &x {k: 1}\nb:\n  <<: *x\n  k: 2', '{"a":{"k":1},"b":{"k":2}}'],
  ['a: &x {k: 1}\nb:\n  k: 2\n  <<: *x', '{"a":{"k":1},"b":{"k":1}}'],
  [
    'a: &x {k: 1}\nc: &y {k: 2, m: 3}\nb:\n  <<: [*x, *y]',
    '{"a":{"k":1},"b":{"k":1,"m":3},"c":{"k":2,"m":3}}',
  ],
  [
    'a: &x {k: 1}\nc: &y {k: 2, m: 3}\nb:\n  <<: *x\n  <<: *y',
    '{"a":{"k":1},"b":{"k":2,"m":3},"c":{"k":2,"m":3}}',
  ],
  ['b: &b\n  <<: {k: 1, m: 2}\n  m: 3\nc:\n  m: 4\n  <<: *b', '{"b":{"k":1,"m":3},"c":{"k":1,"m":3}}'],
  ['b:\n  "<<": {k: 1}', '{"b":{"<<":{"k":1}}}'],
  ['b:\n  !!merge <<: {k: 1}', '{"b":{"k":1}}'],
  ['a: &x 1\nb: &x 2\nc: *x', '{"a":1,"b":2,"c":2}'],
  ['a: &x\nb: *x', '{"a":null,"b":null}'],
]

const refused: readonly string[] = [
  'a: !!int 3.5',
  'a: !!bool 1',
  'a: !!null foo',
  'a: !!float abc',
  'a: !!binary "not base64"',
  'a: !!binary aGVsbG8',
  '~: 1',
  '? [a]\n: b',
  'a: {{ .Values.x }}',
  'b:\n  <<: [1]',
  'b:\n  <<:',
  'a: b: c',
  'a: @x',
  'a: *x',
  'a: "\\q"',
  'a:\n\tb: 1',
  'a: - b',
]

function quoted(text: string): readonly [string, string] {
  return [text, JSON.stringify(text)]
}

function read(text: string): unknown {
  const { documents, problems } = parseDocuments(text)
  return problems.length > 0 ? problems : documents[0]?.value
}

describe('values are read as Kubernetes reads them', () => {
  test.each(values)('%j', (source, json) => {
    expect(read(`a: ${source}`)).toStrictEqual({ a: JSON.parse(json) })
  })

  test.each(keys)('key %j', (source, key) => {
    expect(Object.entries(read(`${source}: x`) as object)).toStrictEqual([[key, 'x']])
  })

  test.each(merges)('%j', (source, json) => {
    expect(read(source)).toStrictEqual(JSON.parse(json))
  })

  test.each(refused)('%j is refused', (source) => {
    expect(parseDocuments(source).problems).toHaveLength(1)
  })

  test('what JSON cannot hold stays its text', () => {
    expect(read('[.inf, -.Inf, .nan, !!float .inf]')).toStrictEqual(['.inf', '-.Inf', '.nan', '.inf'])
  })
})
