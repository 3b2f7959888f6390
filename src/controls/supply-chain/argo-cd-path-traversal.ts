import type { Control } from '#model'
import { defineReleaseControl } from './releases/release-control.ts'

export const argoCdPathTraversal: Control = defineReleaseControl({
  id: 'argo-cd-path-traversal',
  title: 'Argo CD hands out files of other applications',
  severity: 'high',
  why: 'Whoever may create an application reads files of the repository server by a crafted chart: the secrets of other teams (CVE-2022-24348).',
  remediation: 'Update Argo CD to 2.3.0, 2.2.4 or 2.1.9, or to a release that is still repaired.',
  aliases: ['kubescape:C-0081'],
  references: ['https://github.com/argoproj/argo-cd/security/advisories/GHSA-63qx-x74g-jcr7'],
  repository: /(?:^|\/)argo-?cd$/,
  affected: [
    { from: [0, 0, 0], fixed: [2, 1, 9] },
    { from: [2, 2, 0], fixed: [2, 2, 4] },
  ],
  program: 'Argo CD',
  cve: 'CVE-2022-24348',
})
