import { describe, expect, test } from 'vitest'
import { isGuardedBy, readChartLine, valuesBelow, valuesNamed } from './line.ts'

describe('a line of a template', () => {
  test.each([
    ['  image: web:1 # why', { type: 'literal', indent: 2, key: 'image' }],
    ['  - name: api', { type: 'literal', indent: 4, key: 'name' }],
    ['"a.b/c": x', { type: 'literal', indent: 0, key: 'a.b/c' }],
    ['tag: {{ .Values.image.tag }}', { type: 'values', indent: 0, key: 'tag', path: ['image', 'tag'] }],
    ['a: {{- $.Values.b | default "x y" | quote -}}', { type: 'values', indent: 0, key: 'a', path: ['b'] }],
    ["a: '{{ .Values.b | int }}'", { type: 'values', indent: 0, key: 'a', path: ['b'] }],
    ['  env:', { type: 'open', indent: 2, key: 'env' }],
    ['a: {{- toYaml .Values.b | nindent 4 }}', { type: 'open', indent: 0, key: 'a' }],
  ])('is understood: %s', (line, expected) => {
    expect(readChartLine(line)).toEqual(expected)
  })

  test.each([
    'image: "{{ .Values.a }}:{{ .Values.b }}"',
    'a: {{ .Values.b }}-c',
    '{{- end }}',
    '- x',
    'a: {b: 1}',
    'a: |',
  ])('is not guessed at: %s', (line) => {
    expect(readChartLine(line)?.type === 'literal' || readChartLine(line)?.type === 'values').toBe(false)
  })
})

describe('the values below a key', () => {
  test.each([
    ['named on the next line', ['a:', '  {{- toYaml .Values.x.y | nindent 2 }}'], 0],
    ['named on its own line', ['a: {{- toYaml .Values.x.y | nindent 2 }}'], 0],
    ['through a pipe', ['a:', '  {{- .Values.x.y | toYaml | nindent 2 }}'], 0],
    ['without what switches it on', ['a: {{- omit .Values.x.y "enabled" | toYaml | nindent 2 }}'], 0],
    [
      "by a library's helper",
      [
        'a: {{- include "common.compatibility.renderSecurityContext" (dict "secContext" .Values.x.y "context" $) }}',
      ],
      0,
    ],
    ['by the `with` above', ['{{- with .Values.x.y }}', 'a:', '  {{- toYaml . | nindent 2 }}'], 1],
    ['by the `with` below', ['a:', '  {{- with .Values.x.y }}{{- toYaml . | nindent 2 }}{{ end }}'], 0],
    ['by a variable', ['{{- $s := .Values.x.y | default dict }}', 'a:', '  {{- toYaml $s | nindent 2 }}'], 1],
  ])('are known %s', (_, lines, at) => {
    expect(valuesBelow(lines, at)).toEqual(['x', 'y'])
  })

  test.each([
    ['a function makes them', ['a:', '  {{- merge .Values.x .Values.y | toYaml | nindent 2 }}'], 0],
    [
      'a variable is given twice',
      ['{{ $s := .Values.x }}', '{{ $s = dict }}', 'a: {{ toYaml $s | nindent 2 }}'],
      2,
    ],
    ['something else is between', ['a:', '  b: 1', '  {{- toYaml .Values.x | nindent 2 }}'], 0],
  ])('are not guessed where %s', (_, lines, at) => {
    expect(valuesBelow(lines, at)).toBeUndefined()
  })
})

test('a guard is an `if` or `with` on the very values', () => {
  const lines = ['{{- if .Values.a.b }}', 'x:', '{{- else if .Values.c }}', 'x:']

  expect([
    isGuardedBy(lines, 1, ['a', 'b']),
    isGuardedBy(lines, 1, ['a']),
    isGuardedBy(lines, 3, ['c']),
  ]).toEqual([true, false, false])
})

test('a person is told every value that a line reads', () => {
  expect(valuesNamed('image: "{{ .Values.a.b }}:{{ .Values.tag | default .Chart.AppVersion }}"')).toEqual([
    'a.b',
    'tag',
  ])
})
