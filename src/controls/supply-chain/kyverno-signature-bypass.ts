import type { Control } from '#model'
import { defineReleaseControl } from './releases/release-control.ts'

export const kyvernoSignatureBypass: Control = defineReleaseControl({
  id: 'kyverno-signature-bypass',
  title: 'Kyverno lets images without a valid signature in',
  severity: 'high',
  why: 'A registry that answers twice differently gets an unsigned image past `verifyImages` (CVE-2022-47633).',
  remediation: 'Update Kyverno to 1.8.5 or newer.',
  aliases: ['kubescape:C-0091'],
  references: ['https://github.com/kyverno/kyverno/security/advisories/GHSA-m3cq-xcx9-3gvm'],
  repository: /(?:^|\/)kyverno(?:\/kyverno)?$/,
  affected: [{ from: [1, 8, 3], fixed: [1, 8, 5] }],
  program: 'Kyverno',
  cve: 'CVE-2022-47633',
})
