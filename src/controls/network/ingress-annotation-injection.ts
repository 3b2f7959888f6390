import { type Control, defineControl } from '#model'

const prefix = 'nginx.ingress.kubernetes.io/'

/** Annotations whose values older controllers copy into nginx's configuration, and what ends the directive there. */
const injectable: Readonly<Record<string, RegExp>> = {
  'auth-url': /[\n\r"'`{};#]/,
  'auth-tls-match-cn': /[\n\r"'`;#]/,
  'mirror-target': /[\n\r"'`;#]/,
  'mirror-host': /[\n\r"'`{};#]/,
}

/** Settings of ingress-nginx and of the controller of F5; texts that are meant as configuration have a control of their own. */
const annotation = /^nginx\.(?:ingress\.kubernetes\.io|org)\/(?!.*-snippets?$)/

/** What only those plant in a setting who want to run code, or to read the files of the controller. */
const planted =
  /(_by_lua|\bload_module\b|\blua_package|\/var\/run\/secrets|\/run\/secrets\/kubernetes|\/etc\/(?:passwd|shadow|kubernetes|nginx\/)|(?:^|[\s;{}])(?:root|alias)\b[^;]*;)/

export const ingressAnnotationInjection: Control = defineControl({
  id: 'ingress-annotation-injection',
  title: 'Ingress annotation breaks out of its directive of nginx',
  severity: 'critical',
  why: 'The controller runs what follows the directive when it tests the configuration, with its access to Secrets of every namespace (CVE-2025-1974).',
  remediation: 'Remove the annotation, find out who wrote it, and update the controller.',
  aliases: ['trivy:KCV-0093', 'kyverno:check-ingress-nginx-controller-version-and-annotation-policy'],
  references: ['https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/'],
  on: 'resource',
  fix: 'unsafe',
  kinds: ['Ingress'],
  *check({ resource: { annotations } }) {
    for (const [name, value] of Object.entries(annotations)) {
      const [, text] = (annotation.test(name) && planted.exec(value)) || []
      if (text === undefined) continue
      const at = ['metadata', 'annotations', name]
      yield {
        at,
        message: `annotation \`${name}\` holds \`${text.trim()}\`, which no setting needs`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
    for (const [name, pattern] of Object.entries(injectable)) {
      const value = annotations[prefix + name]
      if (value === undefined || !pattern.test(value)) continue
      const at = ['metadata', 'annotations', prefix + name]
      yield {
        at,
        message: `annotation \`${prefix}${name}\` holds characters that end the directive`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: at }] },
      }
    }
  },
})
