import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Location, Origin, Path, Resource, SourceText } from '#model'
import { parseDocuments, splitDocuments } from '#yaml'
import { excerptAll, locateAll } from './index.ts'
import { soak } from '../../../test/support/soak.ts'

const seeded = { numRuns: soak(300), seed: 4 }

/** Lines as manifests and templates have them, in any order: what is nonsense for one is asked for all the same. */
const line = fc.constantFrom(
  ...[
    'kind: Pod',
    'metadata:',
    '  name: web',
    'spec:',
    '  containers:',
    '    - name: app',
    '      image: x # 🙂',
  ],
  ...[
    '    - {name: é, args: [a, b]}',
    'text: |',
    '  spec: no',
    '',
    '---',
    '{{- if .Values.on }}',
    '{{- end }}',
  ],
  ...[
    '  image: {{ .Values.image }}',
    '# 🙂 note',
    '"quoted": "a\tb"',
    'a: &a {b: c}',
    'd: *a',
    '  {{- toYaml . | nindent 4 }}',
  ],
)
const text = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    newline: fc.constantFrom('\n', '\r\n'),
    head: fc.constantFrom('', '\uFEFF'),
    last: fc.boolean(),
  })
  .map(({ lines, newline, head, last }) => `${head}${lines.join(newline)}${last ? newline : ''}`)

const path: fc.Arbitrary<Path> = fc.array(
  fc.constantFrom('spec', 'containers', 'name', 'image', 0, 1, 'missing'),
  {
    maxLength: 5,
  },
)

const by = fc.constantFrom('file' as const, 'helm' as const, 'kustomize' as const)

function resourcesIn(
  shown: SourceText,
  template: SourceText,
  kind: 'file' | 'helm' | 'kustomize',
): Resource[] {
  const values = new Map(parseDocuments(shown.text).documents.map(({ start, value }) => [start, value]))
  return splitDocuments(shown.text).map(({ start, end }, document): Resource => {
    const span = { text: shown, document, start, end, item: [] }
    const origin: Origin =
      kind === 'file'
        ? { type: 'file', ...span }
        : { type: 'rendered', by: kind, rendering: 'a', template, ...span }
    const object = (values.get(start) ?? {}) as Resource['object']
    const named = { apiVersion: 'v1', group: '', kind: 'Pod', namespace: undefined, name: 'web' }
    return { id: 'x', ...named, labels: {}, annotations: {}, object, origin, source: '' }
  })
}

/** By the lines of the text itself, as an editor has them. */
function isInside(source: string, { line: first, column, endLine, endColumn }: Location): boolean {
  const lines = source.replace('\uFEFF', ' ').split(/\r\n|\n/)
  const exists = (at: number, to: number): boolean =>
    at >= 1 && to >= 1 && at <= lines.length && to <= lines[at - 1]!.length + 1
  const isForward = first < endLine || (first === endLine && column <= endColumn)
  return exists(first, column) && exists(endLine, endColumn) && isForward
}

test('every place is inside the file that it names, and its excerpt shows that line', () => {
  fc.assert(
    fc.property(text, text, by, fc.array(path, { minLength: 1, maxLength: 4 }), (own, other, kind, paths) => {
      const shown = { path: 'a.yaml', text: own }
      const template = { path: 't.yaml', text: other }
      const wanted = resourcesIn(shown, template, kind).flatMap((resource) =>
        paths.map((one) => ({ resource, path: one })),
      )

      const placed = locateAll(wanted)

      const located = placed.map(({ location }, index) => ({
        index,
        resource: wanted[index]!.resource,
        location: location!,
      }))
      const source = kind === 'file' ? own : other
      for (const { location } of located) {
        expect(location.file).toBe(kind === 'file' ? 'a.yaml' : 't.yaml')
        expect({ location, inside: isInside(source, location) }).toEqual({ location, inside: true })
        if (location.rendered !== undefined) {
          const { line: at, column } = location.rendered
          expect(isInside(own, { ...location, line: at, column, endLine: at, endColumn: column })).toBe(true)
        }
      }
      for (const [index, { firstLine, lines, highlight }] of excerptAll(located)) {
        const { line: at } = located[index]!.location
        expect(highlight.line).toBe(at)
        expect(at - firstLine).toBeGreaterThanOrEqual(0)
        expect(at - firstLine).toBeLessThan(lines.length)
      }
    }),
    seeded,
  )
})
