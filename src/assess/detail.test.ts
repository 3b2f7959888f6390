import { expect, test } from 'vitest'
import { type Control, defineControl } from '#model'
import { privileged } from '../engine/testing/controls.ts'
import { detailer } from './detail.ts'
import { assessed, renderedIn, resourcesIn } from './testing/sample.ts'

const password = 'correct-horse-battery-9'

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      env: [{ name: DB_PASSWORD, value: ${password} }]
      securityContext: { privileged: true, note: "${password}" }
`

test('findings come with excerpt, edits and diff, and none of them shows a secret', () => {
  const assessment = assessed(resourcesIn(pod), { controls: [privileged] })

  const [finding] = detailer(assessment)(assessment.result.findings)

  expect(finding!.excerpt!.lines.join('\n')).toContain('privileged: true')
  expect(finding!.fix).toMatchObject({ safety: 'unsafe', edits: [{ file: 'a.yaml', text: '' }] })
  expect(finding!.fix!.diff).toHaveLength(2)
  expect(JSON.stringify(finding)).not.toContain(password)
})

test('the order is that of what is asked for, whatever documents lie in', () => {
  const plain = pod.replaceAll(password, 'x')
  const resources = [...resourcesIn(plain, 'a.yaml'), ...resourcesIn(plain.replace('web', 'api'), 'b.yaml')]
  const assessment = assessed(resources, { controls: [privileged] })

  const detailed = detailer(assessment)(assessment.result.findings.toReversed())

  expect(detailed.map(({ resource, fix }) => [resource!.name, fix!.edits![0]!.file])).toEqual([
    ['api', 'b.yaml'],
    ['web', 'a.yaml'],
  ])
})

test('why there is no edit is said', () => {
  const template = pod.replace('privileged: true', '{{ .Values.context }}')
  const assessment = assessed(renderedIn(pod, template), { controls: [privileged] })

  const [finding] = detailer(assessment)(assessment.result.findings)

  expect(finding!.fix).toMatchObject({ safety: 'unsafe', refused: expect.stringMatching(/template|values/) })
  expect(finding!.fix).not.toHaveProperty('edits')
})

test('a finding on the target as a whole has neither', () => {
  const whole: Control = defineControl({
    id: 'whole',
    title: 'A title',
    severity: 'low',
    why: 'Because.',
    remediation: 'Mend it.',
    on: 'cluster',
    *check() {
      yield { at: [], message: 'it is so' }
    },
  })
  const assessment = assessed([], { controls: [whole] })

  const [finding] = detailer(assessment)(assessment.result.findings)

  expect(finding).toEqual(assessment.result.findings[0])
})
