import { type Control, defineControl } from '#model'
import { sealed, secretsUnder, secretWords } from './evidence/redacted.ts'

export const secretInConfigMap: Control = defineControl({
  id: 'secret-in-config-map',
  title: 'Secret stands in a ConfigMap',
  severity: 'high',
  why: 'ConfigMaps are not encrypted at rest, and more people and programs may read them than Secrets.',
  remediation: 'Put the value into a Secret, and replace the one that was seen.',
  aliases: ['kubescape:C-0012', 'trivy:KSV-0109', 'polaris:sensitiveConfigmapContent'],
  references: ['https://kubernetes.io/docs/concepts/configuration/configmap/'],
  on: 'resource',
  kinds: ['ConfigMap'],
  *check({ resource }) {
    for (const { path, ...found } of secretsUnder(resource, ['data'])) {
      const key = String(path[0])
      const { kind } = found
      const at = ['data', key]
      yield {
        at,
        message: `key \`${key}\` holds ${secretWords(kind)}`,
        discriminator: kind,
        ...sealed({ ...found, path: at }),
      }
    }
  },
})
