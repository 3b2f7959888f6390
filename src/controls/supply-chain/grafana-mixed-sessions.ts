import type { Control } from '#model'
import { defineReleaseControl } from './releases/release-control.ts'

export const grafanaMixedSessions: Control = defineReleaseControl({
  id: 'grafana-mixed-sessions',
  title: 'Grafana takes one caller for another',
  severity: 'high',
  why: 'Under load a caller without credentials is answered as somebody who is logged in, an administrator among others (CVE-2022-39328).',
  remediation: 'Update Grafana to 9.2.4 or newer.',
  aliases: ['kubescape:C-0090'],
  references: ['https://github.com/grafana/grafana/security/advisories/GHSA-vqc4-mpj8-jxch'],
  repository: /(?:^|\/)grafana(?:-oss|-enterprise)?$/,
  affected: [{ from: [9, 2, 0], fixed: [9, 2, 4] }],
  program: 'Grafana',
  cve: 'CVE-2022-39328',
})
