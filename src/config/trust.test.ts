import { expect, test } from 'vitest'
import { isWithin } from './file-path.ts'
import { parsed } from './testing/parsed.ts'
import { checkTrust } from './trust.ts'

function refusalsOf(text: string): string[] {
  return checkTrust(parsed(text), (path) => isWithin('/repo', path)).map(
    ({ code, file, line, column, message }) => `${code} ${file}:${line}:${column} ${message.split(';')[0]}`,
  )
}

test.each([
  ['failOn: low\nprograms: {helm: helm}', '2:1 `programs` names programs to run'],
  ['failOn: low\nextends: [a.yaml, ../b.yaml]', '2:1 `extends` leads outside of what is scanned (`/b.yaml`)'],
  ['nodeFacts: {image: a}', '1:1 `nodeFacts` says what runs on the nodes of clusters'],
  ['baseline: /etc/passwd', '1:1 `baseline` leads outside of what is scanned (`/etc/passwd`)'],
  ['sources: [{chart: ../chart}]', '1:1 `sources` leads outside of what is scanned (`/chart`)'],
  [
    'sources: [{chart: chart, renderings: [{values: [v.yaml, ../v.yaml]}]}]',
    '1:1 `sources` leads outside of what is scanned (`/v.yaml`)',
  ],
])('a tree may not say %j', (text, refusal) => {
  expect(refusalsOf(text)).toStrictEqual([`config-untrusted seaworthy.yaml:${refusal}`])
})

test('a tree may name what is in it', () => {
  const text =
    'extends: a.yaml\nbaseline: b.json\nsources: [{chart: charts/web, values: [v.yaml]}]\nexclude: [../x]'

  expect(refusalsOf(text)).toStrictEqual([])
})
