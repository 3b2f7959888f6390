import { controls } from '#controls'
import { type Evaluation, evaluate, select, summarise } from '#engine'
import { buildInventory } from '#inventory'
import type { CloudReading } from '#sources/cloud'
import { objectsOf, type Platform } from './recorded.ts'

const personas = ['default', 'strict', 'reliability', 'hygiene'] as const

/** Every control over the objects of a recorded cluster and what its provider tells. */
export function evaluated(platform: Platform, { facts, coverage }: CloudReading): Evaluation {
  const profile = select(controls, { personas, frameworks: [], controls: {}, only: [] })
  const inventory = buildInventory({
    resources: objectsOf(platform),
    facts,
    coverage: [{ of: '*', state: 'complete' }, ...coverage],
  })
  return summarise(evaluate(inventory, { kubernetesVersion: 33, profiles: [profile], profileOf: () => 0 }))
}
