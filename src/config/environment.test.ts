import { describe, expect, test } from 'vitest'
import { environmentChooser, settingsOf } from './environment.ts'
import { mergeLayers } from './merge.ts'
import { layer } from './testing/parsed.ts'

const config = mergeLayers([
  layer(`
failOn: high
controls: {host-pid: low}
environments:
  by-hand: {failOn: never}
  prod:
    match: {namespaces: [prod, "prod-*"]}
    failOn: medium
    controls: {host-network: critical}
  team:
    match: {labels: {team: "pay*"}, paths: [deploy]}
  dev:
    match: {paths: ["dev/**", "*.dev.yaml"]}
  live:
    match: {clusters: ["*"]}
`),
])

const nowhere = { namespace: undefined, labels: {}, path: undefined }

describe('the environment that judges a resource', () => {
  const choose = environmentChooser(config)

  test.each([
    ['a namespace', { namespace: 'prod-eu' }, 'prod'],
    ['no namespace of the list', { namespace: 'production' }, undefined],
    ['a file below a folder', { path: '/repo/dev/a/b.yaml' }, 'dev'],
    ['a file by its name, at any depth', { path: '/repo/x/y/web.dev.yaml' }, 'dev'],
    ['a file elsewhere', { path: '/other/dev/a.yaml' }, undefined],
    ['the first of several that hold', { namespace: 'prod', path: '/repo/dev/a.yaml' }, 'prod'],
    ['every part of a match', { labels: { team: 'payments' }, path: '/repo/deploy/a.yaml' }, 'team'],
    ['one part of a match alone', { labels: { team: 'payments' } }, undefined],
    ['nothing', {}, undefined],
  ])('is chosen by %s', (_, given, expected) => {
    expect(choose({ ...nowhere, ...given })).toBe(expected)
  })

  test('is the one that is asked for, whatever the selectors say', () => {
    const asked = environmentChooser({ ...config, environment: 'by-hand' })

    expect(asked({ ...nowhere, namespace: 'prod' })).toBe('by-hand')
  })

  test('is not chosen by a label that no resource has but every object inherits', () => {
    const odd = mergeLayers([layer('environments: {dev: {match: {labels: {constructor: "*"}}}}')])

    expect(environmentChooser(odd)(nowhere)).toBeUndefined()
  })
})

describe('the settings of an environment', () => {
  test('are its own over those of the file, controls name by name', () => {
    expect(settingsOf(config, 'prod')).toMatchObject({
      failOn: 'medium',
      personas: ['default'],
      controls: {
        'host-pid': { off: false, severity: 'low' },
        'host-network': { off: false, severity: 'critical' },
      },
    })
  })

  test('are those of the file where there is none', () => {
    expect(settingsOf(config, undefined)).toStrictEqual({
      failOn: 'high',
      personas: ['default'],
      frameworks: [],
      controls: { 'host-pid': { off: false, severity: 'low' } },
    })
  })
})
