import { describe, expect, test } from 'vitest'
import type { Operation, Path } from '#model'
import { planFix } from '../plan-fix.ts'
import { edited } from '../testing/edited.ts'
import { renderedFrom } from '../testing/resources.ts'

const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n'

/** The template after `operations` on what it rendered, or why it is left alone. */
function planned(template: string, rendered: string, ...operations: readonly Operation[]): string {
  const [resource] = renderedFrom(template, rendered)
  const plan = planFix({ resource: resource!, operations })
  return 'refused' in plan ? plan.refused : edited(template, plan.edits)
}

function set(path: Path, value: unknown): Operation {
  return { op: 'set', path: ['spec', 'containers', 0, ...path], value }
}

const unprivileged = set(['securityContext', 'privileged'], false)

describe('new lines in a template', () => {
  test('go behind a literal sibling, as far in as that', () => {
    const template = `${head}      - image: {{ .Values.a }}-{{ .Values.b }}\n        name: api\n        {{- include "x" . | nindent 8 }}\n`

    const result = planned(
      template,
      `${head}    - image: a-b\n      name: api\n      tty: true\n`,
      unprivileged,
    )

    expect(result).toBe(
      template.replace('name: api\n', 'name: api\n        securityContext:\n          privileged: false\n'),
    )
  })

  test('never go into a condition that what holds them does not have', () => {
    const rest = '      {{- if .Values.tty }}\n      tty: true\n      {{- end }}\n'
    const rendered = `${head}    - name: {{ .Values.name }}\n      tty: true\n`.replace(
      '{{ .Values.name }}',
      'api',
    )

    const result = planned(`${head}    - name: {{ .Values.name }}\n${rest}`, rendered, unprivileged)

    expect(result).toContain('prints this place by an action')
  })

  test('may go where the whole template is under a condition', () => {
    const template = `{{- if .Values.on }}\n${head}    - name: api\n{{- end }}\n`

    const result = planned(template, `${head}    - name: api\n`, unprivileged)

    expect(result).toContain('    - name: api\n      securityContext:\n        privileged: false\n{{- end }}')
  })

  test('never bring a key that the template has already, under a condition', () => {
    const template = `${head}    - name: api\n      {{- if .Values.strict }}\n      securityContext:\n        a: 1\n      {{- end }}\n`

    const result = planned(template, `${head}    - name: api\n`, unprivileged)

    expect(result).toBe('the template has `securityContext` under a condition that does not hold here')
  })

  test('never go into a loop', () => {
    const template = `${head}    {{- range .Values.all }}\n    - name: api\n    {{- end }}\n`

    expect(planned(template, `${head}    - name: api\n`, unprivileged)).toContain('by an action')
  })

  test('go into lists too', () => {
    const template = `${head}    - name: api\n      args:\n        - a\n      {{- include "x" . }}\n`
    const operation: Operation = { op: 'add', path: ['spec', 'containers', 0, 'args'], value: 'b' }

    const result = planned(template, `${head}    - name: api\n      args:\n        - a\n`, operation)

    expect(result).toBe(template.replace('- a\n', '- a\n        - b\n'))
  })
})

describe('literal lines of a template', () => {
  const template = `${head}    - name: api\n      securityContext:\n        privileged: true # {{ .Values.why }}\n        runAsUser: 0\n`

  test('are changed', () => {
    const rendered = template.replace('{{ .Values.why }}', 'x')

    const result = planned(template, rendered, set(['securityContext', 'runAsUser'], 1000))

    expect(result).toBe(template.replace('runAsUser: 0', 'runAsUser: 1000'))
  })

  test('are removed', () => {
    const rendered = template.replace('{{ .Values.why }}', 'x')
    const operation: Operation = {
      op: 'remove',
      path: ['spec', 'containers', 0, 'securityContext', 'runAsUser'],
    }

    expect(planned(template, rendered, operation)).toBe(template.replace('        runAsUser: 0\n', ''))
  })

  test('are left alone where an action stands in them, and the values that it reads are named', () => {
    const rendered = template.replace('{{ .Values.why }}', 'x')

    const result = planned(template, rendered, unprivileged)

    expect(result).toBe('the template prints this place by an action, which reads `why` of the values')
  })

  test('of a dependency are left alone', () => {
    const [resource] = renderedFrom(template, template, { dependency: { name: 'redis', version: '1.0.0' } })

    const plan = planFix({ resource: resource!, operations: [set(['securityContext', 'runAsUser'], 1)] })

    expect(plan).toEqual({ refused: 'the dependency `redis` prints it, not from a value' })
  })
})
