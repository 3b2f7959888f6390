import { type Control, defineControl } from '#model'

export const ingressSnippetsAllowed: Control = defineControl({
  id: 'ingress-snippets-allowed',
  title: 'Ingress controller accepts snippets of configuration',
  severity: 'high',
  why: 'Whoever may write an Ingress in any namespace reads what the controller reads: Secrets of every namespace (CVE-2021-25742).',
  remediation:
    'Set `allow-snippet-annotations: "false"`, which is the default since version 1.9 of the controller.',
  references: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#allow-snippet-annotations',
  ],
  on: 'resource',
  kinds: ['ConfigMap'],
  fix: 'unsafe',
  *check({ object: { data } }) {
    if (data?.['allow-snippet-annotations'] !== 'true') return
    const at = ['data', 'allow-snippet-annotations']
    yield {
      at,
      message: 'whoever may write an Ingress may write configuration of nginx',
      fix: { safety: 'unsafe', operations: [{ op: 'set', path: at, value: 'false' }] },
    }
  },
})
