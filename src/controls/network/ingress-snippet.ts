import { type Control, defineControl } from '#model'

/** Those of ingress-nginx, and those of the controller of F5. */
const snippet = /^(?:nginx\.ingress\.kubernetes\.io|nginx\.org)\/[a-z-]+-snippets?$/

export const ingressSnippet: Control = defineControl({
  id: 'ingress-snippet',
  title: 'Ingress puts text into the configuration of nginx',
  severity: 'medium',
  why: 'Whoever may write such an Ingress reads what the controller reads: Secrets of every namespace (CVE-2021-25742).',
  remediation: 'Use the annotation that is made for the setting, and keep `allow-snippet-annotations` off.',
  aliases: [
    'kubescape:C-0059',
    'checkov:CKV_K8S_153',
    'kyverno:disallow-ingress-nginx-custom-snippets',
    'checkov:CKV_K8S_152',
    'kyverno:restrict-annotations',
    'checkov:CKV_K8S_154',
    'kyverno:restrict-ingress-paths',
  ],
  references: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#allow-snippet-annotations',
  ],
  on: 'resource',
  fix: 'unsafe',
  kinds: ['Ingress'],
  *check({ resource }) {
    for (const name of Object.keys(resource.annotations)) {
      if (!snippet.test(name)) continue
      const at = ['metadata', 'annotations', name]
      yield {
        at,
        message: `annotation \`${name}\` puts text into the configuration of nginx`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
