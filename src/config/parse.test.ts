import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConfig } from './parse.ts'
import { known, parsed, place } from './testing/parsed.ts'
import { soak } from '../../test/support/soak.ts'

function errorsOf(text: string): string[] {
  const { config, errors } = parseConfig(text, place, known)
  expect(config === undefined).toBe(errors.length > 0)
  return errors.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`)
}

describe('a mistake has its place and the nearest name', () => {
  test.each([
    [
      'failOn: high\npersona: [strict]',
      'config-unknown-key 2:1 unknown key `persona`; did you mean `personas`?',
    ],
    [
      'exceptions:\n  - control: host-pid\n    raeson: x',
      'config-unknown-key 3:5 unknown key `raeson`; did you mean `reason`?',
    ],
    [
      'programs: {zzzzzzzz: a}',
      'config-unknown-key 1:12 unknown key `zzzzzzzz`; known here: `helm`, `kustomize`',
    ],
    [
      'failOn: hihg',
      'config-value 1:9 `failOn` must be one of `critical`, `high`, `medium`, `low`, `never`, not `hihg`; did you mean `high`?',
    ],
    [
      'nodeFacts: {timeout: 900}',
      'config-value 1:22 `nodeFacts.timeout` must be a whole number from 10 to 300, not `900`',
    ],
    [
      'nodeFacts: {concurrency: 0.5}',
      'config-value 1:26 `nodeFacts.concurrency` must be a whole number from 1 to 100, not `0.5`',
    ],
    ['exclude: vendor', 'config-value 1:10 `exclude` must be a list, not `vendor`'],
    ['baseline: ""', 'config-value 1:11 `baseline` must be a text, not an empty text'],
    [
      'controls: {host-netwrok: off}',
      'config-unknown-control 1:12 unknown control `host-netwrok`; did you mean `host-network`?',
    ],
    [
      'customFrameworks: {own: {title: a, requirements: [{id: b, title: c, controls: [host-pdi]}]}}',
      'config-unknown-control 1:80 unknown control `host-pdi`; did you mean `host-pid`?',
    ],
    [
      'catalogue: 2026.10',
      'config-unknown-catalogue 1:1 unknown release `2026.10` of the catalogue; known: 2026.09, 2026.11',
    ],
    [
      'catalogue: "2027.01"',
      'config-unknown-catalogue 1:1 unknown release `2027.01` of the catalogue; a newer Seaworthy has it',
    ],
    [
      'controls:\n  image-registry:\n    params: {alowed: [a]}',
      'config-unknown-parameter 3:14 control `image-registry` has no parameter `alowed`; did you mean `allowed`?',
    ],
    [
      'controls: {host-pid: {params: {a: 1}}}',
      'config-unknown-parameter 1:32 control `host-pid` takes no parameters',
    ],
    [
      'controls: {image-registry: {params: {most: "3"}}}',
      'config-value 1:44 `controls.image-registry.params.most` must be a number',
    ],
    [
      'environments:\n  dev:\n    controls: {host-pdi: low}',
      'config-unknown-control 3:16 unknown control `host-pdi`; did you mean `host-pid`?',
    ],
    ['kubernetesVersion: 2.0', 'config-value 1:20 `kubernetesVersion` must be a version such as `1.31`'],
    ['exceptions:\n  - reason: x', 'config-missing-key 2:5 `exceptions[0]` needs the key `control`'],
    ['sources:\n  - release: a', 'config-missing-key 2:5 `sources[0]` needs the key `chart`'],
    [
      'sources:\n  - chart: a\n    renderings: [{name: x}, {release: b}]',
      'config-missing-key 3:29 `sources[0].renderings[1]` needs the key `name`',
    ],
    [
      'sources:\n  - chart: a\n    renderings: [{name: x}, {name: x}]',
      'config-value 3:36 two renderings are named `x`',
    ],
    [
      'sources:\n  - chart: a\n    release: b\n    renderings: [{name: x}]',
      'config-value 3:14 `release` belongs into each of the `renderings`',
    ],
    ['- a', 'config-syntax 1:1 the file must be a mapping of settings'],
    [
      'failOn: high\n---\nfailOn: low',
      'config-syntax 2:1 a configuration file holds one document; this is a second one',
    ],
  ])('%j', (text, error) => {
    expect(errorsOf(text)).toStrictEqual([error])
  })

  test('all of one sort are said at once', () => {
    expect(errorsOf('failOn: x\nexclude: y\n')).toHaveLength(2)
  })

  test('a key that is there twice is one', () => {
    expect(errorsOf('failOn: high\nfailOn: low\n')).toStrictEqual([
      expect.stringMatching(/^config-syntax 2:1 /),
    ])
  })
})

describe('a file without mistakes', () => {
  test('may be empty, or hold keys without values', () => {
    expect(parsed('').part).toStrictEqual({})
    expect(parsed('# nothing yet\n').part).toStrictEqual({})
    expect(parsed('controls:\nexclude:\n').part).toStrictEqual({})
  })

  test('has its versions read as they are written', () => {
    const { part } = parsed('kubernetesVersion: 1.30\npssVersion: "v1.9.2"\n')

    expect([part.kubernetesVersion, part.pssVersion]).toStrictEqual([30, 9])
  })

  test('may name the platform, by its name or by the version that it builds', () => {
    expect(parsed('kubernetesVersion: v1.33.1+k3s1\n').part).toStrictEqual({
      kubernetesVersion: 33,
      platform: 'k3s',
    })
    expect(parsed('kubernetesVersion: v1.33.1+k3s1\nplatform: rke2\n').part.platform).toBe('rke2')
    expect(errorsOf('platform: esk')).toStrictEqual([expect.stringContaining('did you mean `eks`?')])
  })

  test('may say each control in several ways, and by older ids', () => {
    const { part } = parsed(
      'controls: {host-net: off, host-pid: critical, image-registry: {params: {allowed: [quay.io]}}}',
    )

    expect(part.controls).toStrictEqual({
      'host-network': { off: true },
      'host-pid': { off: false, severity: 'critical' },
      'image-registry': { off: false, params: { allowed: ['quay.io'] } },
    })
  })

  test('reads `on`, `off`, `yes` and `no` of YAML as they are meant', () => {
    const { part } = parsed('controls: {host-network: on, host-pid: no}')

    expect(part.controls).toStrictEqual({ 'host-network': { off: false }, 'host-pid': { off: true } })
  })

  test('has its paths made absolute from its own folder', () => {
    const { part, extends: bases } = parsed(
      'extends: ../base.yaml\nbaseline: ./a/../b.json\nprograms: {helm: bin/helm, kustomize: kustomize}\n',
    )

    expect(bases).toStrictEqual(['/base.yaml'])
    expect(part).toStrictEqual({
      baseline: '/repo/b.json',
      programs: { helm: '/repo/bin/helm', kustomize: 'kustomize' },
    })
  })

  test.each([
    ['a list', 'exceptions:\n  - {control: host-pid, reason: x}\n', 2],
    ['a mapping', 'exceptions:\n  allow: [config]\n  entries:\n  - {control: host-pid, reason: x}\n', 4],
  ])('may give exceptions as %s, each with its place', (_, text, line) => {
    const { part, place: placeOf } = parsed(text)

    expect(part.exceptions?.entries).toStrictEqual([
      {
        controls: ['host-pid'],
        reason: 'x',
        match: {},
        location: expect.objectContaining({ file: 'seaworthy.yaml', line }),
      },
    ])
    expect(placeOf(['exceptions', 'entries', 0]).line).toBe(line)
  })

  test('may name controls in its exceptions that nobody knows, since those are only warned of', () => {
    expect(
      errorsOf('exceptions: {lock: {controls: [gone]}, entries: [{control: gone, reason: x}]}'),
    ).toStrictEqual([])
  })

  test('locks a control by an older id, too', () => {
    expect(parsed('exceptions: {lock: {controls: [host-net]}}').part.exceptions).toStrictEqual({
      lock: { controls: ['host-network'] },
    })
  })

  test('renders a chart once by its own keys, named after its folder or archive', () => {
    const { part } = parsed('sources:\n  - chart: charts/Web_App-1.2.3.tgz\n    values: [prod.yaml]\n')

    expect(part.sources).toStrictEqual([
      {
        chart: '/repo/charts/Web_App-1.2.3.tgz',
        renderings: [
          { name: 'default', release: 'web-app', values: ['/repo/prod.yaml'], set: [], apiVersions: [] },
        ],
      },
    ])
  })
})

test('any text is a configuration or has mistakes, and never throws', () => {
  const piece = fc.constantFrom(
    'controls:',
    'exceptions:',
    ' ',
    '\n',
    '  - ',
    '{',
    '}',
    '[',
    ']',
    ',',
    ': ',
    'failOn',
    'off',
    '&a',
    '*a',
    '"',
    "'",
    '|',
    '#',
    '<<',
    '1.30',
    'null',
    '\t',
    '---\n',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 20 }).map((all) => all.join('')),
  )

  const property = fc.property(text, (any) => {
    const { config, errors } = parseConfig(any, place, known)

    expect(config === undefined).toBe(errors.length > 0)
    for (const { line, column } of errors) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
  })

  fc.assert(property, { numRuns: soak(300), seed: 4 })
})
