import { describe, expect, test } from 'vitest'
import type { Finding } from '#model'
import { gateSeverity, markNew, type Pin, pinDiagnostics } from './pin.ts'

const pin: Pin = {
  release: '2026.09',
  severities: { 'host-pid': 'medium', 'host-network': 'high', 'host-ipc': 'critical' },
  present: { 'host-pid': 'high', 'host-network': 'high', 'host-ipc': 'high', 'host-port': 'high' },
  named: new Set(),
}

function finding(control: string, severity: Finding['severity']): Finding {
  return {
    control,
    severity,
    scope: 'workload',
    path: [],
    message: '',
    evidence: [],
    related: [],
    fingerprint: 'f1:x',
    frameworks: [],
  }
}

describe('beside a pinned release of the catalogue', () => {
  test.each([
    ['a control that came later counts for nothing', 'host-port', 'high', undefined],
    ['a raised severity counts as it was', 'host-pid', 'high', 'medium'],
    ["a check's own grade counts as it is", 'host-pid', 'critical', 'critical'],
    ['an unchanged control counts as it is', 'host-network', 'high', 'high'],
    ['a lowered severity counts as it is', 'host-ipc', 'high', 'high'],
    ['what no catalogue holds counts as it is', 'locked-exception', 'high', 'high'],
  ] as const)('%s', (_, control, severity, counts) => {
    expect(gateSeverity(finding(control, severity), pin)).toBe(counts)
  })

  test('a control that the configuration names counts whenever it came', () => {
    const named = { ...pin, named: new Set(['host-port']) }

    expect(gateSeverity(finding('host-port', 'high'), named)).toBe('high')
  })

  test('what is newer is marked and told', () => {
    const marked = markNew([finding('host-port', 'high'), finding('host-network', 'high')], pin)

    expect(marked.map((one) => one.new)).toEqual([true, undefined])
    expect(pinDiagnostics(marked, pin)).toMatchObject([
      {
        level: 'note',
        message: '1 finding is newer or more severe than in catalogue 2026.09: `host-port`',
      },
    ])
    expect(pinDiagnostics([finding('host-network', 'high')], pin)).toEqual([])
  })
})
