import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evidenceWords } from '#model'
import { code, table } from '../tools/generate/docs/markdown.ts'
import { answersAt, isAnswered, levels, requirementsOf } from './support/cis/levels.ts'

const editions = ['cis-1.12', 'cis-2.0.1'] as const

/** The numbers of what each level answers beyond the one before it. */
const gained = new Map(editions.map((edition) => [edition, gainsOf(edition)]))

function gainsOf(edition: string): readonly (readonly string[])[] {
  const answered = levels.map((level) =>
    answersAt(level, edition)
      .filter(isAnswered)
      .map(({ id }) => id),
  )
  return answered.map((ids, index) => ids.filter((id) => !(answered[index - 1] ?? []).includes(id)))
}

describe.each(editions)('%s on a cluster of kubeadm', (edition) => {
  test('is answered in full by the API, kubelets and nodes', () => {
    const silent = answersAt('nodes', edition).filter((one) => !isAnswered(one))

    expect(silent.map(({ id, reason }) => `${id} ${reason?.message}`)).toEqual([])
  })

  test('is answered by the API without a dangerous right where flags and objects tell', () => {
    const [api = [], kubelets = []] = gained.get(edition)!

    expect(api.length).toBeGreaterThanOrEqual(84)
    expect(api.length + kubelets.length).toBeGreaterThanOrEqual(97)
  })

  test('loses no answer by seeing more', () => {
    const ids = levels.map((level) => answersAt(level, edition).filter(isAnswered).length)

    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
  })

  test('has evidence for whatever is for a person', () => {
    const byHand = requirementsOf(edition).filter(
      ({ controls, mapping, manual }) =>
        controls.length === 0 || mapping === 'partial' || manual !== undefined,
    )

    expect(byHand.filter(({ evidence }) => evidence === undefined).map(({ id }) => id)).toEqual([])
    expect(requirementsOf(edition).length - byHand.length).toBeGreaterThanOrEqual(103)
  })
})

test('the evidence of a cluster names what a person has to look at', () => {
  const evidence = answersAt('nodes', 'cis-1.12').flatMap((one) =>
    one.evidence === undefined ? [] : [[one.id, one.evidence.of, one.evidence.items]],
  )

  expect(evidence).toEqual([
    ['3.1.1', 'user or group', ['User ann']],
    ['3.1.2', 'service account', ['shop/backup']],
    ['3.1.3', 'token or binding', ['ClusterRoleBinding kubeadm:kubelet-bootstrap']],
    ['5.1.2', 'subject', ['ServiceAccount shop/backup', 'User ann']],
    ['5.1.7', 'subject', ['Group system:masters']],
    ['5.6.1', 'namespace', ['default (0 workloads)', 'shop (1 workload)']],
  ])
})

test('what answers the benchmark is documented', async () => {
  await expect(page()).toMatchFileSnapshot(join(import.meta.dirname, '..', 'docs', 'cis-answers.md'))
})

const words = {
  api: 'the API, without Secrets and without a right over nodes',
  kubelets: 'configuration of kubelets beside it: `get nodes/configz`, or `--node-proxy`',
  nodes: 'node facts beside them: `--node-facts`',
  secrets: 'names of Secrets beside them: `--read-secrets`',
}

function page(): string {
  const rows = levels.slice(0, 3).map((level, index) => [
    words[level],
    ...editions.map((edition) => {
      const lists = gained.get(edition)!.slice(0, index + 1)
      return String(lists.flat().length)
    }),
    gained.get('cis-1.12')![index]!.join(', '),
  ])
  const byHand = requirementsOf('cis-1.12').filter(({ manual }) => manual !== undefined)
  const hands = byHand.map(({ id, title, manual = '', evidence }) => [
    code(id),
    title,
    manual,
    evidenceWords[evidence!],
  ])
  return [
    '# What answers CIS\n',
    'Written by `test/cis-answers.test.ts`, which measures it on a recorded cluster of kubeadm.\n',
    'A requirement is *answered* where it passes, fails, is not applicable, is inherited from the provider of the control plane, or is for a person and comes with what that person needs. Of the 131 requirements:\n',
    table(['what is read', ...editions.map((edition) => code(edition)), 'answered by it, in 1.12'], rows),
    'Names of Secrets (`--read-secrets`) answer no further one: they tell more of 3.1.2, 3.1.3 and 5.4.2, and may fail them.\n',
    `## For a person\n`,
    `${131 - byHand.length} requirements are answered by controls alone; these ${byHand.length} fail where a control finds something, and else are *manual*, with evidence:\n`,
    table(['requirement', 'asks that', 'why a person', 'evidence'], hands),
  ].join('\n')
}
