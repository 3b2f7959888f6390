import { expect, test } from 'vitest'
import { defaultNodeJobSettings } from '#model'
import { plannedNodes } from './planned-nodes.ts'

test('a dry run shows the requests for each node, and the Job', () => {
  const text = plannedNodes({ nodeImage: 'registry.example/seaworthy:1' }, defaultNodeJobSettings)

  expect(text).toContain('POST /apis/batch/v1/namespaces/seaworthy-system/jobs\n')
  expect(text).toMatch(/DELETE \S+\/jobs\/seaworthy-node-facts-\w+-RUN\?propagationPolicy=Background\n/)
  expect(text).toContain('kind: Job\n')
  expect(text).toContain('image: registry.example/seaworthy:1\n')
})

test('without an image there is no Job to show', () => {
  expect(() => plannedNodes({}, defaultNodeJobSettings)).toThrow('nothing says which image')
})
