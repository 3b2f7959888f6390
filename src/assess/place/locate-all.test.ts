import { describe, expect, test } from 'vitest'
import type { Location, Path, Resource } from '#model'
import { renderedFrom, resourceIn, resourcesOf } from '../../fix/testing/resources.ts'
import { locateAll } from './locate-all.ts'

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostPID: true
  containers:
    - name: api
      image: "web:1"
`

function place(resource: Resource, path: Path): Location | undefined {
  return locateAll([{ resource, path }])[0]!.location
}

/** What a location marks, taken from the text that it is in. */
function marked(text: string, location: Location | undefined): string {
  const { line, column, endLine, endColumn } = location!
  expect(endLine).toBe(line)
  return text.split('\n')[line - 1]!.slice(column - 1, endColumn - 1)
}

describe('a finding in a file', () => {
  test.each<[string, Path, string]>([
    ['a field with a short value', ['spec', 'hostPID'], 'hostPID: true'],
    ['a field with a long value: its key', ['spec', 'containers'], 'containers'],
    ['a list item: its first line', ['spec', 'containers', 0], 'name: api'],
    ['a missing field: the nearest parent', ['spec', 'securityContext', 'runAsNonRoot'], 'spec'],
    ['one missing in a list item', ['spec', 'containers', 0, 'securityContext'], 'name: api'],
    ['one in nothing that is there', ['status'], 'apiVersion'],
  ])('is at %s', (_, path, expected) => {
    expect(marked(pod, place(resourceIn(pod), path))).toBe(expected)
  })

  test('has lines and columns from 1, in UTF-16 units', () => {
    const text = `${pod}  x: {"🙂": 1, z: 2}\n`

    expect(place(resourceIn(text), ['spec', 'x', 'z'])).toEqual({
      file: 'web.yaml',
      line: 10,
      column: 16,
      endLine: 10,
      endColumn: 20,
    })
  })

  test('is in its own document, and in its own item of a list', () => {
    const list =
      'apiVersion: v1\nkind: List\nitems:\n  - {kind: Pod, metadata: {name: a}}\n  - kind: Pod\n    metadata:\n      name: b\n'
    const resources = resourcesOf({ path: 'all.yaml', text: `${pod}---\r\n${list}` })

    const placed = locateAll(resources.map((resource) => ({ resource, path: ['metadata', 'name'] })))

    expect(placed.map(({ location }) => location?.line)).toEqual([4, 14, 17])
  })

  test('says its way by the names of list items', () => {
    const resource = resourceIn(pod)

    const placed = locateAll([
      { resource, path: ['spec', 'containers', 0, 'image'] },
      { resource, path: ['spec', 'containers', 3] },
    ])

    expect(placed.map(({ breadcrumb }) => breadcrumb)).toEqual([
      'spec › containers[api] › image',
      'spec › containers[3]',
    ])
  })

  test('in a cluster has no place', () => {
    const origin = { type: 'cluster', cluster: 'prod', uid: '1', resourceVersion: '1' } as const

    expect(place({ ...resourceIn(pod), origin }, ['spec'])).toBeUndefined()
  })
})

describe('a finding in what helm rendered', () => {
  const literal = pod.replace('"web:1"', '{{ .Values.image }}').replace('web', '{{ .Release.Name }}')
  const template = `${literal}{{ include "more" . | indent 2 }}\n`
  const rendered = `---\n# Source: chart/templates/web.yaml\n${pod}  hostIPC: true\n`

  test('is at the line of the template, and says where it is in the rendering', () => {
    const [resource] = renderedFrom(template, rendered, { dependency: { name: 'web', version: '1.0.0' } })

    const location = place(resource!, ['spec', 'containers', 0, 'image'])

    expect(location).toMatchObject({
      file: 'chart/templates/web.yaml',
      line: 9,
      rendered: { line: 11, column: 7 },
      dependency: { name: 'web', version: '1.0.0' },
    })
    expect(location).not.toHaveProperty('approximate')
    expect(marked(template, location)).toBe('image: {{ .Values.image }}')
  })

  test('is near the action that prints many lines', () => {
    const [resource] = renderedFrom(template, rendered)

    expect(place(resource!, ['spec', 'hostIPC'])).toMatchObject({ line: 10, approximate: true })
  })

  test('is at the first line where nothing fits', () => {
    const [resource] = renderedFrom('', rendered)

    expect(place(resource!, ['spec', 'hostPID'])).toMatchObject({ line: 1, column: 1, approximate: true })
  })
})

describe('a finding in what kustomize built', () => {
  const base = `${pod.replace('name: web', 'name: other')}---\n${pod.replace('hostPID: true', 'hostPID: false')}`

  test('is at the same path of the object in its own file, whatever was put around its name', () => {
    const [resource] = renderedFrom(base, pod.replace('name: web', 'name: prod-web-1'), { by: 'kustomize' })

    const location = place(resource!, ['spec', 'hostPID'])

    expect(location).toMatchObject({ line: 16, approximate: true })
    expect(marked(base, location)).toBe('hostPID: false')
  })

  test('is at the first line where the file does not hold the object', () => {
    const [resource] = renderedFrom('namePrefix: x\n', pod, { by: 'kustomize' })

    expect(place(resource!, ['spec', 'hostPID'])).toMatchObject({ line: 1, endColumn: 14, approximate: true })
  })
})
