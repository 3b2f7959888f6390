import { type Control, containerName, defineControl, valueAt } from '#model'
import { sealed, secretsOf, secretWords } from './evidence/redacted.ts'

export const secretInEnvironment: Control = defineControl({
  id: 'secret-in-environment',
  title: 'Secret stands in the environment of a container',
  severity: 'high',
  why: 'Whoever reads the repository or the pod has the secret: every clone, every backup, everybody with `get pods`.',
  remediation:
    'Put the value into a Secret, refer to it by `valueFrom.secretKeyRef`, and replace the one that was seen.',
  aliases: [
    'kubescape:C-0012',
    'kubescape:C-0259',
    'kube-linter:env-var-secret',
    'polaris:sensitiveContainerEnvVar',
    'stackrox:secret_env',
  ],
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
  on: 'container',
  *check({ container, role, workload }) {
    for (const found of secretsOf(workload, container)) {
      const { path, kind } = found
      if (path[0] !== 'env' || path[2] !== 'value') continue
      const name = String(valueAt(container, ['env', path[1]!, 'name']) ?? '?')
      yield {
        at: path,
        message: `${containerName({ container, role })} has ${secretWords(kind)} in variable \`${name}\``,
        ...sealed(found),
      }
    }
  },
})
