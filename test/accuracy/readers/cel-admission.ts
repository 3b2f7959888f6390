import { join } from 'node:path'
import type { KubernetesObject } from '#model'
import type { Case } from '../case.ts'
import { factsOf } from '../facts/facts.ts'
import { placed } from '../resources.ts'
import { jsonLines } from './json-lines.ts'

interface Line {
  readonly id: string
  readonly control: string
  readonly expect: 'fail' | 'pass' | 'warn'
  readonly object: KubernetesObject
  readonly params: { readonly settings?: object } | null
}

/** One object a case; an object without a namespace lives in `default`, as its policy sees it. */
export function* readCelAdmission(folder: string): Generator<Case> {
  for (const record of jsonLines<Line>(join(folder, 'cases.jsonl'))) {
    const { id, control, expect, params } = record
    const object = placed(record.object, 'default')
    yield {
      check: `controls/${control}`,
      objects: [object],
      facts: factsOf([object]),
      labels: [{ id, expected: expect === 'pass' ? 'pass' : 'fail', objects: [0] }],
      params: params?.settings ?? {},
      record: { ...record },
    }
  }
}
