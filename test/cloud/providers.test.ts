import { beforeAll, describe, expect, test } from 'vitest'
import type { OutcomeCounts } from '#model'
import { controls } from '#controls'
import { catalogue } from '#controls/catalogue'
import { cloudCommands, type CloudReading, whichCluster } from '#sources/cloud'
import { evaluated } from './judge.ts'
import {
  keyOf,
  linePattern,
  objectsOf,
  places,
  type Platform,
  readRecorded,
  recorded,
  type Recording,
} from './recorded.ts'
import * as aks from './recordings/aks.ts'
import * as eks from './recordings/eks.ts'
import * as gke from './recordings/gke.ts'

type Outcomes = Readonly<Record<string, OutcomeCounts>>

interface Told {
  readonly reading: CloudReading
  readonly outcomes: Outcomes
  readonly asked: readonly string[]
}

const recordings = { eks, aks, gke } as const
const platforms = Object.keys(recordings) as Platform[]
const states = ['hardened', 'broken'] as const
const told = new Map<string, Told>()

async function tell(platform: Platform, recording: Recording): Promise<Told> {
  const { run, asked } = recorded(recording)
  const reading = await readRecorded(platform, run)
  return { reading, outcomes: evaluated(platform, reading).outcomes, asked }
}

beforeAll(async () => {
  for (const platform of platforms)
    for (const state of states)
      told.set(`${platform} ${state}`, await tell(platform, recordings[platform][state]))
})

const toldBy = (platform: Platform, state: (typeof states)[number]): Told => told.get(`${platform} ${state}`)!

/** Controls that go by what a provider tells, and by no object of the cluster. */
const ofProvider = catalogue.filter(({ area, on, needs: { facts = [], oneOf = [], look = [] } }) => {
  const isTold = [...facts, ...oneOf].some((fact) => /-cluster$|registry$|permissions$/.test(fact))
  return area === 'cloud' && on === 'cluster' && look.length === 0 && isTold
})

/** Told by a node, or by what is inside an image. */
const elsewhere = ['metadata-api-reachable', 'registry-image-holds-secret']

/** What a broken recording leaves as it is, and why. */
const stays: Readonly<Record<Platform, readonly string[]>> = {
  eks: [],
  aks: [],
  // The version has it no more.
  gke: ['managed-pod-security-policy-off'],
}

const count = (outcomes: Outcomes, id: string, outcome: keyof OutcomeCounts): number =>
  outcomes[id]?.[outcome] ?? 0

describe.each(platforms)('what is recorded of %s', (platform) => {
  test.each(states)('answers everything that is asked: %s', (state) => {
    const { reading } = toldBy(platform, state)

    expect(reading.diagnostics).toEqual([])
    expect(reading.coverage).toEqual([])
    expect(reading.facts.map(({ fact }) => fact)).toEqual([
      `${platform}-cluster`,
      'container-registry',
      'cloud-permissions',
      'audit-log-sinks',
    ])
    expect(reading.facts.filter(({ value }) => Object.hasOwn(value as object, 'unread'))).toEqual([])
  })

  test('is all good where it is set up with care', () => {
    const { outcomes } = toldBy(platform, 'hardened')
    const failing = ofProvider.filter(({ id }) => count(outcomes, id, 'fail') > 0).map(({ id }) => id)

    expect(failing).toEqual([])
  })

  test('is found wrong by every control of the platform where it is not', () => {
    const [good, bad] = [toldBy(platform, 'hardened').outcomes, toldBy(platform, 'broken').outcomes]
    const concerned = ofProvider.filter(({ id }) => count(good, id, 'pass') > 0).map(({ id }) => id)
    const blind = concerned.filter((id) => count(bad, id, 'fail') === 0)

    expect(concerned.length).toBeGreaterThan(25)
    expect(blind).toEqual(stays[platform])
  })

  test('is asked by the commands that are listed, and by no others', () => {
    const { server, context } = places[platform]
    const { cluster } = whichCluster({
      server,
      context,
      distribution: platform,
      resources: objectsOf(platform),
    })
    const listed = cloudCommands(cluster!).map(({ program, args }) =>
      linePattern([program, ...args].join(' ')),
    )
    const asked = states.flatMap((state) => toldBy(platform, state).asked)

    expect(
      asked.filter((line) => !line.includes('skiptoken') && !listed.some((one) => one.test(line))),
    ).toEqual([])
    // Of a cluster there is one way to find it, by name or by what it is known by.
    const unasked = listed.filter((one) => !asked.some((line) => one.test(line)))
    expect(unasked.length).toBeLessThanOrEqual(1)
  })

  test('leaves passwords and keys of the description behind', () => {
    for (const state of states)
      expect(JSON.stringify(toldBy(platform, state).reading)).not.toContain('canary')
  })

  test('leaves nothing recorded unasked', () => {
    const asked = states.flatMap((state) => toldBy(platform, state).asked)
    const { hardened } = recordings[platform]
    const used = new Set(asked.map((line) => keyOf(hardened, line)))

    expect(Object.keys(hardened).filter((key) => !used.has(key))).toEqual([])
  })
})

describe('controls of the cloud', () => {
  test('are all answered by what providers tell and the objects of a cluster', () => {
    const silent = catalogue
      .filter(({ area }) => area === 'cloud')
      .filter(({ id }) =>
        platforms.every((platform) => {
          const { outcomes } = toldBy(platform, 'hardened')
          return (
            count(outcomes, id, 'pass') +
              count(outcomes, id, 'fail') +
              count(outcomes, id, 'notApplicable') ===
            0
          )
        }),
      )
      .map(({ id }) => id)

    expect(silent).toEqual(elsewhere)
  })

  test('are evaluated on every platform that they are for', () => {
    for (const platform of platforms)
      for (const state of states) {
        const { outcomes } = toldBy(platform, state)
        const open = ofProvider
          .filter(({ id }) => count(outcomes, id, 'notEvaluated') > 0)
          .map(({ id }) => id)
        expect([platform, state, ...open]).toEqual([platform, state])
      }
    expect(controls.length).toBeGreaterThan(600)
  })

  test('are the same for a cluster that is found by its name as by its machines', async () => {
    const id =
      '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/shop/providers/Microsoft.ContainerService/managedClusters/shop'
    const byList = gke.hardened['container clusters describe shop']
    const { run } = recorded({ ...gke.hardened, 'container clusters list': [{ name: 'other' }, byList] })
    const byAddress = await readRecorded('gke', run, { context: 'mine' })
    const all = aks.hardened['managedClusters?api-version=2025-05-01&$skiptoken=p2'] as { value: unknown[] }
    const named = await readRecorded(
      'aks',
      recorded({ ...aks.hardened, 'managedClusters/shop?': all.value[0] }).run,
      { named: id },
    )

    expect(byAddress.facts.map(({ value }) => value)).toEqual(
      toldBy('gke', 'hardened').reading.facts.map(({ value }) => value),
    )
    expect(named.facts.map(({ value }) => value)).toEqual(
      toldBy('aks', 'hardened').reading.facts.map(({ value }) => value),
    )
  })
})
