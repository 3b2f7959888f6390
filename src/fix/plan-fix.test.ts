import type { Operation } from '#model'
import { describe, expect, test } from 'vitest'
import { applyOperation, parseDocuments } from '#yaml'
import type { FixPlan } from './fixable.ts'
import { planFix } from './plan-fix.ts'
import { edited } from './testing/edited.ts'
import { renderedFrom, resourceIn, resourcesOf } from './testing/resources.ts'

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web # 🙂 é\nspec:\n  hostPID: true\n  containers:\n    - name: web\n'
const noHostPid: Operation = { op: 'set', path: ['spec', 'hostPID'], value: false }

function appliedTo(text: string, plan: FixPlan): string {
  if ('refused' in plan) throw new Error(plan.refused)
  return edited(text, plan.edits)
}

describe('a fix of a file', () => {
  test.each([
    ['as it is', pod],
    ['CRLF', pod.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${pod}`],
    ['no final newline', pod.trimEnd()],
    ['a document before', `apiVersion: v1\nkind: Pod\nmetadata: {name: ä}\n---\n${pod}`],
    ['a tab in a string', pod.replace('name: web #', 'name: "web" #\t')],
    ['JSON', '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "é"}, "spec": {"hostPID": true}}'],
  ])('is exact to the byte: %s', (_, text) => {
    const resource = resourcesOf({ path: 'web.yaml', text }).at(-1)!

    const plan = planFix({ resource, operations: [noHostPid] })

    expect(appliedTo(text, plan)).toBe(text.replace(/(hostPID"?: )true/, '$1false'))
  })

  test('shows the lines that go and come', () => {
    const plan = planFix({ resource: resourceIn(pod), operations: [noHostPid] })

    expect(plan).toMatchObject({ diff: ['-  hostPID: true', '+  hostPID: false'] })
  })

  test('shows new lines alone', () => {
    const path = ['spec', 'containers', 0, 'securityContext', 'privileged']

    const plan = planFix({ resource: resourceIn(pod), operations: [{ op: 'set', path, value: false }] })

    expect(plan).toMatchObject({ diff: ['+      securityContext:', '+        privileged: false'] })
  })

  const items = pod.replaceAll(/^(?=.)/gm, '  ').replace('  ', '- ')

  test.each([
    ['block style', `apiVersion: v1\nkind: List\nitems:\n${items}${items} # end\n`],
    [
      'anchors',
      `apiVersion: v1\nkind: List\nitems:\n${items.replace('web #', '&a web #')}${items.replace('web #', '*a #')}`,
    ],
    ['Windows', `apiVersion: v1\nkind: List\nitems:\n${items}${items}`.replaceAll('\n', '\r\n')],
    [
      'flow style',
      `apiVersion: v1\nkind: List\nitems: [{}, {kind: Pod, spec: {hostPID: true, containers: [{}]}}]\n`,
    ],
  ])('reaches into a list of resources: %s', (_, text) => {
    const resource = resourcesOf({ path: 'web.yaml', text })[1]!
    const path = ['spec', 'containers', 0, 'tty']

    const plan = planFix({ resource, operations: [noHostPid, { op: 'set', path, value: true }] })

    const [before] = parseDocuments(text).documents
    const [after] = parseDocuments(appliedTo(text, plan)).documents
    const repaired = applyOperation(before!.value, {
      ...noHostPid,
      path: ['items', 1, ...noHostPid.path],
    })!.value
    expect(after!.value).toEqual(
      applyOperation(repaired, { op: 'set', path: ['items', 1, ...path], value: true })!.value,
    )
  })

  test('is refused where it would change a shared anchor', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\na: &x {b: 1}\nc: *x\n'

    const plan = planFix({
      resource: resourceIn(text),
      operations: [{ op: 'set', path: ['a', 'b'], value: 2 }],
    })

    expect(plan).toEqual({ refused: expect.stringContaining('`&x`') })
  })

  test('is refused where the text cannot be written', () => {
    const [resource] = resourcesOf({ path: '-', text: pod, readOnly: 'it was read from standard input' })

    expect(planFix({ resource: resource!, operations: [noHostPid] })).toEqual({
      refused: 'it was read from standard input',
    })
  })
})

test('what kustomize built is refused with the file to look at', () => {
  const [resource] = renderedFrom(pod, pod, { by: 'kustomize' })

  const plan = planFix({ resource: resource!, operations: [noHostPid] })

  expect(plan).toEqual({
    refused: 'kustomize builds it from several files; set it in chart/templates/web.yaml or in a patch',
  })
})

test('what a cluster holds is refused', () => {
  const origin = { type: 'cluster', cluster: 'prod', uid: '1', resourceVersion: '1' } as const

  const plan = planFix({ resource: { ...resourceIn(pod), origin }, operations: [noHostPid] })

  expect(plan).toEqual({ refused: 'it lives in a cluster, not in a file' })
})
