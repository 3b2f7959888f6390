import type { Control } from '#model'
import { defineReleaseControl } from './releases/release-control.ts'

export const ingressNginxSnippets: Control = defineReleaseControl({
  id: 'ingress-nginx-snippets',
  title: 'Ingress controller cannot refuse snippets',
  severity: 'high',
  why: 'Whoever may write an Ingress in any namespace reads what the controller reads: Secrets of every namespace (CVE-2021-25742).',
  remediation:
    'Move to a maintained controller, or at least to ingress-nginx 0.49.1 or 1.0.1, and set `allow-snippet-annotations: "false"`.',
  aliases: ['kubescape:C-0059'],
  references: ['https://github.com/kubernetes/ingress-nginx/issues/7837'],
  repository: /(?:^|\/)(?:ingress-nginx\/controller(?:-chroot)?|nginx-(?:ingress-)?controller)$/,
  affected: [
    { from: [0, 0, 0], fixed: [0, 49, 1] },
    { from: [1, 0, 0], fixed: [1, 0, 1] },
  ],
  program: 'ingress-nginx',
  cve: 'CVE-2021-25742',
})
