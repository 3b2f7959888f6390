import { expect, test } from 'vitest'
import type { Operation, RenderedOrigin } from '#model'
import { planFix, planTogether } from '../index.ts'
import { edited } from '../testing/edited.ts'
import { renderedFrom } from '../testing/resources.ts'

const rendered = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostPID: true
  containers:
    - name: app
      image: "web:latest"
      securityContext:
        privileged: true
`

const template = `apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name }}
spec:
  hostPID: true
  containers:
    - name: app
      image: {{ .Values.image | quote }}
      {{- with .Values.securityContext }}
      securityContext:
        {{- toYaml . | nindent 8 }}
      {{- end }}
`

const valuesText = 'image: web:latest\nsecurityContext:\n  privileged: true\n'
const values = { path: 'web/values.yaml', text: valuesText }

const privileged: Operation = {
  op: 'set',
  path: ['spec', 'containers', 0, 'securityContext', 'privileged'],
  value: false,
}
const image: Operation = { op: 'set', path: ['spec', 'containers', 0, 'image'], value: 'web:1.2' }
const hostPid: Operation = { op: 'set', path: ['spec', 'hostPID'], value: false }

function planIn(
  operations: readonly Operation[],
  more: Partial<RenderedOrigin> = { values },
  text = template,
) {
  return planFix({ resource: renderedFrom(text, rendered, more)[0]!, operations })
}

test('a value that the template prints by name is set in the values', () => {
  const plan = planIn([image])

  expect(plan).toMatchObject({
    values: 'web/values.yaml: image',
    diff: ['-image: web:latest', '+image: web:1.2'],
    edits: [{ file: 'web/values.yaml' }],
  })
})

test('so is a key of what `toYaml` prints in a `with`', () => {
  const plan = planIn([privileged])

  expect(plan).toMatchObject({
    values: 'web/values.yaml: securityContext.privileged',
    diff: ['-  privileged: true', '+  privileged: false'],
  })
})

test('and a key that neither the values nor the rendering have yet', () => {
  const plan = planIn([
    { ...privileged, path: [...privileged.path.slice(0, -1), 'runAsNonRoot'], value: true },
  ])

  expect(plan).toMatchObject({ diff: ['+  runAsNonRoot: true'] })
})

test('a scalar that the template itself holds is set there', () => {
  const plan = planIn([hostPid])

  if ('refused' in plan) throw new Error(plan.refused)
  expect(plan.edits[0]!.file).toBe('chart/templates/web.yaml')
  expect(edited(template, plan.edits)).toBe(template.replace('hostPID: true', 'hostPID: false'))
})

test("a dependency's value is set in the parent's values under its name", () => {
  const dependency = { name: 'cache', version: '1.0.0' }
  const parent = { path: 'shop/values.yaml', text: 'cache:\n  image: web:latest\n' }

  const plan = planIn([image], { values: parent, dependency })

  expect(plan).toMatchObject({
    values: 'shop/values.yaml: cache.image',
    diff: ['-  image: web:latest', '+  image: web:1.2'],
  })
})

test.each<[string, Parameters<typeof planIn>, string]>([
  ['a template that is not at hand', [[hostPid], { values }, ''], 'its template is not known'],
  ['values that no file is known for', [[image], {}], 'no values file is known'],
  [
    'an empty values file',
    [[image], { values: { path: 'v.yaml', text: '' } }],
    'v.yaml: the values file is empty',
  ],
  ['half values, half template', [[image, hostPid]], 'one part of it is in the template'],
  [
    'a place that a named template prints',
    [[hostPid], { values }, template.replace('  hostPID: true', '  {{- include "x" . | nindent 2 }}')],
    'template',
  ],
])('refuses %s, with the reason', (_what, [operations, more, text], reason) => {
  const plan = planIn(operations, more, text)

  expect(plan).toEqual({ refused: expect.stringContaining(reason) })
})

test('what several renderings ask for alike is edited once', () => {
  const resources = ['dev', 'prod'].flatMap((rendering) =>
    renderedFrom(template, rendered, { values, rendering }),
  )

  const { edits, refused } = planTogether(
    resources
      .map((resource) => ({ resource, operations: [hostPid] }))
      .concat(resources.map((resource) => ({ resource, operations: [image] }))),
  )

  expect(refused.size).toBe(0)
  expect(edits.map(({ file }) => file).toSorted()).toEqual(['chart/templates/web.yaml', 'web/values.yaml'])
})

test('of sections that are alike, that of another container is never edited', () => {
  const section = (name: string): string => `    - name: ${name}
      image: x
      {{- if .Values.metrics }}
      ports: []
      {{- end }}
      {{- with .Values.${name}.securityContext }}
      securityContext:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      terminationMessagePolicy: FallbackToLogsOnError
`
  const printed = (name: string): string =>
    `    - name: ${name}\n      image: x\n      securityContext:\n        privileged: true\n      terminationMessagePolicy: FallbackToLogsOnError\n`
  const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n'
  const off = section('off')
  const source = `${head}${section('one')}    {{- if .Values.off.enabled }}\n${off}    {{- end }}\n${section('two')}`
  const all = {
    path: 'v.yaml',
    text: 'one:\n  securityContext: {privileged: true}\ntwo:\n  securityContext: {privileged: true}\n',
  }
  const [resource] = renderedFrom(source, `${head}${printed('one')}${printed('two')}`, { values: all })

  const plan = planFix({ resource: resource!, operations: [privileged] })

  expect(JSON.stringify(plan)).not.toContain('off.')
})
