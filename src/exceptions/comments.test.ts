import { describe, expect, test } from 'vitest'
import type { Path } from '#model'
import { finding, resolve, resourcesOf, said } from './testing/sample.ts'

const pod = (
  where: Partial<Record<'head' | 'spec' | 'list' | 'item' | 'name' | 'context' | 'field' | 'end', string>>,
) => `\
${where.head ?? ''}
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: ${where.spec ?? ''}
  hostNetwork: true
  containers: ${where.list ?? ''}
    ${where.item ?? ''}
    - name: app ${where.name ?? ''}
      securityContext: ${where.context ?? ''}
        privileged: true ${where.field ?? ''}
    - name: other
      securityContext: {privileged: true}
      ${where.end ?? ''}
`

const allow = '# seaworthy: allow privileged-container -- loads the driver'

const container: Path = ['spec', 'containers', 0]
const field = [...container, 'securityContext', 'privileged']
const other: Path = ['spec', 'containers', 1, 'securityContext', 'privileged']

/** Which of some paths are accepted by the comments of a text. */
function acceptedOf(text: string, paths: readonly Path[], control = 'privileged-container'): Path[] {
  const [resource] = resourcesOf(text)
  const candidates = paths.map((path) => finding(resource, control, path))
  const { applied } = resolve({ candidates })
  return candidates.filter((candidate) => applied.has(candidate)).map(({ path }) => path)
}

describe('a comment is about', () => {
  test.each([
    ['the document, at its head', { head: allow }, [['spec'], field, other, []]],
    ['a block and all below, behind its key', { spec: allow }, [['spec'], field, other]],
    ['a list, behind its key', { list: allow }, [field, other]],
    ['the list item that follows', { item: allow }, [container, field]],
    ['the list item behind whose dash it stands', { name: allow }, [container, field]],
    ['what is missing below', { name: allow }, [[...container, 'securityContext', 'runAsNonRoot']]],
    ['a field', { field: allow }, [field]],
    ['a block in a list item', { context: allow }, [field]],
  ])('%s', (_, where, expected) => {
    expect(acceptedOf(pod(where), expected)).toStrictEqual(expected)
  })

  test.each([
    ['another item', { item: allow }, other],
    ['what is above', { field: allow }, container],
    ['what lies beside', { field: allow }, ['spec', 'hostNetwork']],
    ['anything, at the end of a list', { end: allow }, other],
  ])('not about %s', (_, where, path) => {
    expect(acceptedOf(pod(where), [path])).toStrictEqual([])
  })

  test('not about another control', () => {
    expect(acceptedOf(pod({ head: allow }), [field], 'host-network')).toStrictEqual([])
  })

  test('not about another document of the file, or the same path in it', () => {
    const text = `${pod({ head: allow })}---\n${pod({})}`
    const candidates = resourcesOf(text).map((resource) => finding(resource, 'privileged-container', field))

    const { applied } = resolve({ candidates })

    expect(candidates.map((candidate) => applied.has(candidate))).toStrictEqual([true, false])
  })

  test('one item of a `List`, or all of them at its head', () => {
    const list = (head: string, item: string) =>
      `${head}\nkind: List\napiVersion: v1\nitems:\n- kind: Pod ${item}\n  metadata: {name: a}\n- kind: Pod\n  metadata: {name: b}\n`
    const accepted = (text: string) => {
      const candidates = resourcesOf(text).map((resource) =>
        finding(resource, 'privileged-container', ['spec']),
      )
      const { applied } = resolve({ candidates })
      return candidates.map((candidate) => applied.has(candidate))
    }

    expect(accepted(list('', allow))).toStrictEqual([true, false])
    expect(accepted(list(allow, ''))).toStrictEqual([true, true])
  })
})

describe('the words of a comment', () => {
  const exceptionOf = (words: string) => {
    const [resource] = resourcesOf(pod({ field: `# ${words}` }))
    const candidates = ['privileged-container', 'host-network'].map((control) =>
      finding(resource, control, field),
    )
    const resolved = resolve({ candidates })
    return {
      resolved,
      controls: [...resolved.applied].map(([{ control }]) => control),
      exceptions: [...resolved.applied.values()],
    }
  }

  test('give a reason and a last day', () => {
    const { exceptions } = exceptionOf(
      'seaworthy: allow privileged-container until 2027-01-31 -- loads the driver',
    )

    expect(exceptions).toStrictEqual([{ kind: 'comment', reason: 'loads the driver', until: '2027-01-31' }])
  })

  test.each([
    ['seaworthy: allow privileged-container, host-network -- x'],
    ['seaworthy:allow privileged-container,host-net -- x'],
    ['seaworthy:  allow  host-net , privileged-container until 2027-01-31 — x'],
  ])('may name several controls and older ids: %s', (words) => {
    expect(exceptionOf(words).controls.toSorted()).toStrictEqual(['host-network', 'privileged-container'])
  })

  test.each([
    ['seaworthy: ignore privileged-container -- x'],
    ['seaworthy: allow'],
    ['seaworthy: privileged-container'],
  ])('that name nothing are said to: %s', (words) => {
    const { resolved } = exceptionOf(words)

    expect(said(resolved)).toStrictEqual([
      'exception-unreadable pod.yaml:11:26 this comment names nothing that it allows (write it as `# seaworthy: allow CONTROL until 2027-01-31 -- reason`)',
    ])
  })

  test('that stand in a text or speak of it in passing are no exception', () => {
    const text = pod({ field: '# see seaworthy: allow' }).replace(
      'name: web',
      'name: "# seaworthy: allow host-pid -- x"',
    )

    expect(said(resolve({ resources: resourcesOf(text) }))).toStrictEqual([])
  })
})

describe('a comment of a template', () => {
  const rendered = (name: string, network: boolean) =>
    resourcesOf(
      `kind: Pod\napiVersion: v1\nmetadata: {name: ${name}}\nspec:\n  hostNetwork: ${network} # seaworthy: allow host-network -- x\n`,
      'rendered',
      { rendering: name, template: 'chart/templates/pod.yaml' },
    )

  test('is used where one of its renderings has the finding', () => {
    const [dev, prod] = [...rendered('dev', false), ...rendered('prod', true)]
    const candidates = [finding(prod, 'host-network', ['spec', 'hostNetwork'])]

    const resolved = resolve({ candidates, resources: [dev!, prod!] })

    expect(resolved.applied.size).toBe(1)
    expect(said(resolved)).toStrictEqual([])
    expect(resolved.summary.unused).toBe(0)
  })

  test('is unused once, whatever the number of renderings, and has the template for its place', () => {
    const resolved = resolve({ resources: [...rendered('dev', false), ...rendered('prod', false)] })

    expect(said(resolved)).toStrictEqual([
      'exception-unused chart/templates/pod.yaml:1:1 the exception for `host-network` matches no finding (remove it, or check the control and the place)',
    ])
    expect(resolved.summary.unused).toBe(1)
  })
})

test('thousands of documents in one text cost no time that grows with their square', () => {
  const one =
    'kind: Pod\napiVersion: v1\nmetadata: {name: a}\nspec:\n  hostNetwork: true # seaworthy: allow host-network -- x\n'
  const resources = resourcesOf(Array.from({ length: 5000 }, () => one).join('---\n'))
  const candidates = resources.map((resource) => finding(resource, 'host-network', ['spec', 'hostNetwork']))
  const began = performance.now()

  const { applied } = resolve({ candidates })

  expect(applied.size).toBe(5000)
  expect(performance.now() - began).toBeLessThan(5000)
})
