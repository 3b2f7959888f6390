import { describe, expect, test } from 'vitest'
import { parseDocuments } from './parse.ts'

function values(text: string): unknown[] {
  return parseDocuments(text).documents.map((document) => document.value)
}

function problemCodes(text: string): string[] {
  return parseDocuments(text).problems.map((problem) => problem.code)
}

describe('documents', () => {
  test('are numbered with empty ones counted and left out', () => {
    const { documents } = parseDocuments('---\n---\na: 1\n---\n# nothing\n---\nb: 2\n')

    expect(documents.map(({ index, value }) => [index, value])).toStrictEqual([
      [1, { a: 1 }],
      [3, { b: 2 }],
    ])
  })

  test('a comment before the first marker belongs to the first document', () => {
    const text = '# head\n---\na: 1\n---\nb: 2\n'

    const { documents } = parseDocuments(text)

    expect(documents.map(({ index, start, end }) => [index, text.slice(start, end)])).toStrictEqual([
      [0, '# head\n---\na: 1\n'],
      [1, '---\nb: 2\n'],
    ])
  })

  test('a marker at column 0 ends a block scalar, one that stands in does not', () => {
    expect(values('a: |\n  x\n  ---\n  y\n---\nb: 2')).toStrictEqual([{ a: 'x\n---\ny\n' }, { b: 2 }])
  })

  test.each([
    ['a: 1\n...\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['a: 1\n... # end\n# c\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['%YAML 1.2\n---\na: 1\n...\n%YAML 1.2\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['--- {a: 1}\n--- text\n', [{ a: 1 }, 'text']],
    ['\uFEFFa: 1\r\n---\r\nb: 2\r\n', [{ a: 1 }, { b: 2 }]],
    ['a: 1\r---\rb: 2', [{ a: 1 }, { b: 2 }]],
    ['---a: 1\n', [{ '---a': 1 }]],
    ['', []],
    ['\n# only a comment\n...\n', []],
    ['null', [null]],
    ['%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1', [{ a: '1' }]],
  ])('%j', (text, expected) => {
    expect(values(text)).toStrictEqual(expected)
  })

  test('a broken one loses only itself, and its problem has its place in the whole text', () => {
    const text = `${'---\nname: x\n'.repeat(50)}---\nkind: [\n${'---\nname: y\n'.repeat(50)}`

    const { documents, problems } = parseDocuments(text)

    expect(documents).toHaveLength(100)
    expect(problems).toMatchObject([{ code: 'yaml-syntax', document: 50 }])
    expect(text.slice(0, problems[0]!.offset)).toContain('kind: [')
    expect(text.slice(problems[0]!.offset)).not.toContain('kind')
  })

  test('more than a block of them keep their order and offsets', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `---\nindex: ${index}\n`).join('')

    const { documents } = parseDocuments(text)

    expect(documents).toHaveLength(20_000)
    expect(documents.every(({ index, value }) => (value as { index: number }).index === index)).toBe(true)
    expect(text.slice(documents[12_345]!.start, documents[12_345]!.end)).toBe('---\nindex: 12345\n')
  })
})

describe('JSON', () => {
  test('is read as JSON, with tabs and surrogate pairs', () => {
    expect(values('\uFEFF{\n\t"a": "\\ud83d\\ude00",\n\t"b": [1e3, "\\/"]\n}\n')).toStrictEqual([
      { a: '😀', b: [1000, '/'] },
    ])
  })

  test('stands beside YAML', () => {
    expect(values('---\n{"a": 1}\n---\nb: 2\n---\n{c: yes}\n')).toStrictEqual([
      { a: 1 },
      { b: 2 },
      { c: true },
    ])
  })

  test.each(['{"a": {"b": 1, "b": 2}}', '{"a": 1, "\\u0061": 2}', '[{"x": "{"}, {"a\\"": [], "a\\"": 0}]'])(
    'a duplicate key is found in %j',
    (text) => {
      expect(problemCodes(text)).toStrictEqual(['yaml-duplicate-key'])
    },
  )

  test('a key may come again in another object', () => {
    expect(problemCodes('{"a": {"a": "a"}, "b": [{"a": 1}, {"a": 1, "b": ","}]}')).toStrictEqual([])
  })

  test('has the same limits', () => {
    expect(problemCodes('['.repeat(101) + ']'.repeat(101))).toStrictEqual(['yaml-too-deep'])
    expect(problemCodes('['.repeat(100) + ']'.repeat(100))).toStrictEqual([])
    expect(parseDocuments('[a, b, c, d]', { nodes: 3 }).problems[0]?.code).toBe('yaml-too-large')
  })
})

describe('problems', () => {
  test('a duplicate key names itself and its second place', () => {
    const text = 'a: 1\n---\nspec:\n  image: x\n  image: y\n'

    const [problem] = parseDocuments(text).problems

    expect(problem).toMatchObject({
      code: 'yaml-duplicate-key',
      message: 'key `image` is given twice',
      document: 1,
    })
    expect(problem!.offset).toBe(text.lastIndexOf('image'))
  })

  test.each([
    ['1: a\n"1": b', 'yaml-duplicate-key'],
    ['yes: a\ntrue: b', 'yaml-duplicate-key'],
    ['{<<: {a: 1}, b: 1, b: 2}', 'yaml-duplicate-key'],
    ['? [a]\n: b', 'yaml-unsupported-key'],
    ['a: *nothing', 'yaml-unknown-alias'],
    ['a: &a [*a]', 'yaml-cyclic-alias'],
    ['&a {<<: *a}', 'yaml-cyclic-alias'],
    ['a: \0', 'yaml-syntax'],
    ['a:\n\tb: 1', 'yaml-syntax'],
    ['spec: {{ .Values.spec }}', 'yaml-unsupported-key'],
    ['{{- if .Values.on }}\na: 1\n{{- end }}', 'yaml-syntax'],
    ['a: "\uD800\n', 'yaml-syntax'],
  ])('%j: %s', (text, code) => {
    expect(problemCodes(text)).toStrictEqual([code])
  })

  test('200 levels are too deep, in flow and in block style', () => {
    expect(problemCodes(`# flow\n${'['.repeat(200)}${']'.repeat(200)}`)).toStrictEqual(['yaml-too-deep'])
    expect(
      problemCodes(Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')),
    ).toStrictEqual(['yaml-too-deep'])
  })

  test('an alias bomb is stopped, and aliases that stand for little are not', () => {
    const levels = (count: number): string =>
      ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
        .concat(
          Array.from(
            { length: count },
            (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
          ),
        )
        .join('\n')

    expect(problemCodes(levels(9))).toStrictEqual(['yaml-alias-limit'])
    expect(problemCodes(levels(3))).toStrictEqual([])
  })

  test('a merge bomb is stopped', () => {
    const text = ['a0: &a0 {k: 1}']
      .concat(
        Array.from(
          { length: 9 },
          (_, i) => `a${i + 1}: &a${i + 1}\n  <<: [${Array(10).fill(`*a${i}`).join(', ')}]`,
        ),
      )
      .join('\n')

    expect(problemCodes(text)).toStrictEqual(['yaml-alias-limit'])
  })

  test('a chain of aliases cannot nest deeper than the text could', () => {
    const text = Array.from(
      { length: 150 },
      (_, i) => `a${i}: &a${i} {x: ${i === 0 ? '1' : `*a${i - 1}`}}`,
    ).join('\n')

    expect(problemCodes(text)).toStrictEqual(['yaml-too-deep'])
  })

  test('more nodes than allowed', () => {
    expect(parseDocuments('a: [1, 2, 3]', { nodes: 4 }).problems[0]?.code).toBe('yaml-too-large')
  })

  test('a huge scalar is read', () => {
    const text = 'x'.repeat(5_000_000)

    expect(values(`a: ${text}\nb: |\n  ${text}\n`)).toStrictEqual([{ a: text, b: `${text}\n` }])
  })
})

test('keys cannot reach prototypes', () => {
  const [value] = values('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}') as [
    object,
  ]

  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  expect(Object.keys(value)).toStrictEqual(['__proto__', 'constructor'])
  expect('polluted' in {}).toBe(false)
})

describe('a flow collection that go-yaml reads although a line of it stands in too little', () => {
  test.each([
    ['spec:\n  args: [\n    a, # first\n    b,\n  ]\n  next: 1\n', { spec: { args: ['a', 'b'], next: 1 } }],
    ['args: [\n"a",\n# all of it\n"b"\n]\nnext: 1\n', { args: ['a', 'b'], next: 1 }],
    ['a:\r\n  b: {\r\n    c: 1\r\n  }\r\n  d: 2\r\n', { a: { b: { c: 1 }, d: 2 } }],
  ])('%j', (text, value) => {
    expect(parseDocuments(text)).toMatchObject({ documents: [{ value }], problems: [] })
  })

  test('keeps its own error where that does not help', () => {
    expect(parseDocuments('a: [\n]b\n').problems).toHaveLength(1)
    expect(parseDocuments('a: [\n1,\n2\n').problems[0]?.message).toBe('deficient indentation')
  })
})
