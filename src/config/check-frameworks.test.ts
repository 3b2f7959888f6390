import { expect, test } from 'vitest'
import { checkFrameworks } from './check-frameworks.ts'
import { mergeLayers } from './merge.ts'
import { known, layer } from './testing/parsed.ts'

test('a layer may ask for a framework that another defines, and for no other', () => {
  const layers = [
    layer('customFrameworks: {acme: {title: a, requirements: [{id: b, title: c, manual: d}]}}', 'base.yaml'),
    layer('frameworks:\n  - acme\n  - pss-basline\nenvironments: {dev: {frameworks: [acm]}}\n'),
  ]

  expect(checkFrameworks(mergeLayers(layers), layers, known)).toStrictEqual([
    { id: 'pss-basline', nearest: 'pss-baseline', origin: 'seaworthy.yaml:3:5' },
    { id: 'acm', nearest: 'acme', origin: 'seaworthy.yaml:4:35' },
  ])
})
