import { expect, test } from 'vitest'
import { alignTemplate } from './align.ts'

/** For every rendered line the template's, `~` before one that is only near; blank lines left out. */
function aligned(template: string, rendered: string): string[] {
  const { lineOf } = alignTemplate(template, rendered)
  return rendered.split('\n').flatMap((text, index) => {
    const found = lineOf(index + 1)
    if (text.trim() === '') return []
    return [`${found?.exact === false ? '~' : ''}${found?.line ?? 'none'}`]
  })
}

test('literal lines, values and what `toYaml` prints', () => {
  const template =
    'spec:\n  image: {{ .Values.image }}\n  context:\n    {{- toYaml .Values.context | nindent 4 }}\n'
  const rendered = 'spec:\n  image: web:1\n  context:\n    a: 1\n    b: 2\n'

  expect(aligned(template, rendered)).toEqual(['1', '2', '3', '~4', '~4'])
})

test('a loop prints its lines again and again', () => {
  const template =
    'list:\n  {{- range .Values.names }}\n  - name: {{ . }}\n    kind: x\n  {{- end }}\nend: true\n'
  const rendered = 'list:\n  - name: a\n    kind: x\n  - name: b\n    kind: x\nend: true\n'

  expect(aligned(template, rendered)).toEqual(['1', '3', '4', '3', '4', '6'])
})

test('what a named template of another file prints is near its action, however like lines further on it is', () => {
  const template =
    'containers:\n  {{- include "side" . | nindent 2 }}\n  - name: main\n    securityContext:\n      privileged: true\n'
  const rendered =
    'containers:\n  - name: side\n    securityContext:\n      privileged: true\n  - name: main\n    securityContext:\n      privileged: true\n'

  expect(aligned(template, rendered)).toEqual(['1', '~2', '~2', '~2', '3', '4', '5'])
})

test('a template that the same file defines is where its lines are', () => {
  const template =
    '{{- define "side" }}\n  - name: side\n    securityContext:\n      privileged: true\n{{- end }}\ncontainers:\n  {{- include "side" . }}\nlast: true\n'
  const rendered = 'containers:\n  - name: side\n    securityContext:\n      privileged: true\nlast: true\n'

  expect(aligned(template, rendered)).toEqual(['6', '2', '3', '4', '8'])
})
