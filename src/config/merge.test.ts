import { describe, expect, test } from 'vitest'
import { checkEnvironments } from './check-environments.ts'
import { defaultConfig } from './config.ts'
import { describeConfig } from './describe.ts'
import { type Layer, mergeLayers } from './merge.ts'
import { layer } from './testing/parsed.ts'

function option(part: Layer['part'], name: string): Layer {
  return { part, originOf: () => name }
}

describe('layers', () => {
  test('none are the defaults', () => {
    expect(mergeLayers([])).toStrictEqual(defaultConfig)
  })

  test('a stronger setting takes the place of a weaker one, a list too', () => {
    const config = mergeLayers([
      layer('failOn: low\nframeworks: [pss-baseline]\npersonas: [strict]'),
      layer('frameworks: [pss-restricted]'),
      option({ failOn: 'never' }, '--fail-on'),
    ])

    expect(config).toMatchObject({ failOn: 'never', frameworks: ['pss-restricted'], personas: ['strict'] })
  })

  test('controls, environments and programs are settled name by name', () => {
    const config = mergeLayers([
      layer(
        'controls: {host-pid: off, host-network: low}\nenvironments: {dev: {failOn: never}}\nprograms: {helm: /a}',
      ),
      layer('controls: {host-pid: high}\nenvironments: {prod: {failOn: low}}\nprograms: {kustomize: /b}'),
    ])

    expect(config.controls).toStrictEqual({
      'host-pid': { off: false, severity: 'high' },
      'host-network': { off: false, severity: 'low' },
    })
    expect(Object.keys(config.environments)).toStrictEqual(['dev', 'prod'])
    expect(config.programs).toStrictEqual({ helm: '/a', kustomize: '/b' })
  })

  test('exceptions and what is excluded add up, and no layer unlocks what another locks', () => {
    const config = mergeLayers([
      layer(
        'exclude: [a]\nexceptions: {lock: {controls: [host-pid]}, entries: [{control: host-network, reason: x}]}',
      ),
      layer(
        'exclude: [b]\nexceptions: {allow: [config], lock: {controls: [], severities: [critical]}, entries: [{control: host-pid}]}',
      ),
    ])

    expect(config.exclude).toHaveLength(2)
    expect(config.exceptions).toMatchObject({
      allow: ['config'],
      lock: { controls: ['host-pid'], severities: ['critical'] },
      entries: [{ controls: ['host-network'] }, { controls: ['host-pid'] }],
    })
  })
})

describe('what is in force', () => {
  function rowsOf(...layers: Layer[]): string[] {
    return describeConfig(mergeLayers(layers), layers).map(
      ({ key, value, origin }) => `${key} ${JSON.stringify(value)} ${origin}`,
    )
  }

  test('without a configuration comes from nowhere else', () => {
    const rows = rowsOf()

    expect(rows).toContain('failOn "high" default')
    expect(rows.filter((row) => !row.endsWith(' default'))).toStrictEqual([])
  })

  test('has the place of the strongest layer that says it', () => {
    const rows = rowsOf(
      layer('failOn: low\nkubernetesVersion: 1.30\ncontrols:\n  host-pid: off\n', 'base.yaml'),
      layer('partial: true\ncontrols: {host-pid: low}\n'),
      option({ failOn: 'never' }, '--fail-on'),
    )

    expect(rows).toEqual(
      expect.arrayContaining([
        'failOn "never" --fail-on',
        'kubernetesVersion "1.30" base.yaml:2:1',
        'controls.host-pid {"off":false,"severity":"low"} seaworthy.yaml:2:12',
        'partial true seaworthy.yaml:1:1',
      ]),
    )
  })

  test('has the place of each item where layers add up', () => {
    const rows = rowsOf(
      layer('exclude:\n  - /a\n', 'base.yaml'),
      layer('exceptions:\n  - {control: host-pid, reason: x}\nexclude: [/b]\n'),
      layer('exceptions: {lock: {severities: [critical]}}\n', 'outside.yaml'),
    )

    expect(rows.filter((row) => /^(exclude|exceptions)/.test(row))).toStrictEqual([
      'exceptions.allow ["comment","annotation","config","baseline"] default',
      'exceptions.annotationsOnCluster false default',
      'exceptions.lock.controls [] default',
      'exceptions.lock.severities[0] "critical" outside.yaml:1:34',
      'exceptions.entries[0] {"reason":"x","controls":["host-pid"],"match":{}} seaworthy.yaml:2:5',
      'exclude[0] "/repo/a{,/**}" base.yaml:2:5',
      'exclude[1] "/repo/b{,/**}" seaworthy.yaml:3:11',
    ])
  })
})

describe('environments that are named', () => {
  const environments = layer('environments: {staging: {failOn: low}}\n', 'base.yaml')

  test('by the option must be defined', () => {
    const layers = [environments, option({ environment: 'stagin' }, '--environment')]

    expect(checkEnvironments(mergeLayers(layers), layers)).toStrictEqual([
      { message: 'unknown environment `stagin`; did you mean `staging`?', origin: '--environment' },
    ])
  })

  test('by a rendering must be defined, in whichever layer', () => {
    const layers = [
      environments,
      layer(
        'sources:\n  - chart: a\n    renderings:\n      - {name: one, environment: staging}\n      - {name: two, environment: prod}\n',
      ),
    ]

    expect(checkEnvironments(mergeLayers(layers), layers)).toStrictEqual([
      { message: 'unknown environment `prod`', origin: 'seaworthy.yaml:5:21' },
    ])
  })

  test('by a chart that is rendered once have the place of the chart', () => {
    const layers = [layer('sources:\n  - chart: a\n    environment: prod\n')]

    expect(checkEnvironments(mergeLayers(layers), layers)).toMatchObject([{ origin: 'seaworthy.yaml:2:5' }])
  })
})
