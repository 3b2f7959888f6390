import { expect, test } from 'vitest'
import { managed } from '../testing/managed.ts'
import { sampleResult } from '../testing/result.ts'
import { columnsOf } from './cells.ts'
import { requirementLines, totalsLine } from './requirements.ts'
import { styleFor } from './style.ts'

function lines(width: number, color = false, unicode = true): string[] {
  return requirementLines(managed, sampleResult, { width }, styleFor({ color, unicode, width }))
}

test('a requirement is a line: number, outcome, title, and what the outcome rests on', () => {
  expect(lines(100)).toEqual([
    '1.2.1   INHERITED       The API server refuses callers without cre…  provider: EKS',
    "4.1.5   NOT EVALUATED   Only root may write the kubelet's kubeconf…  needs node facts: --node-facts",
    '4.2.1   FAIL            Kubelets refuse callers without credentials  3 nodes: a, b, c',
    '4.2.10  PASS            Kubelets renew their client certificates',
    '5.1.1   FAIL            Nobody is cluster-admin who need not be      2 bindings, 1 service account',
    '5.1.2   MANUAL          Few may read or write Secrets                evidence: 102 subjects',
    '5.2.10  NOT APPLICABLE  No Windows container runs as a process of the node, nor would one be admitt…',
    '5.3.1   FAIL            The network plug-in enforces NetworkPolici…  flannel enforces no NetworkPol…',
    '5.6.1   MANUAL          Namespaces separate owners                   who owns what is for people to…',
  ])
})

test('the totals tell what is met, and leave out what there is none of', () => {
  expect(totalsLine(managed, sampleResult)).toBe(
    'cis-1.12  1 met  3 fail  1 inherited  1 not applicable  1 not evaluated  2 manual  of 9',
  )
})

test.each([80, 100, 120, 200])('no line is longer than a terminal of %d columns', (width) => {
  expect(lines(width).filter((line) => columnsOf(line) > width)).toEqual([])
})

test('colour tells what was not met, and no other sign than those of ASCII is shown where there is none', () => {
  expect(lines(100, true)[2]).toContain('\u001b[31mFAIL')
  expect(lines(100, false, false).join('')).toMatch(/^[\x20-\x7E]*$/)
})
