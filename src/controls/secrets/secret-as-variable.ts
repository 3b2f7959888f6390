import { type Control, containerName, defineControl } from '#model'

export const secretAsVariable: Control = defineControl({
  id: 'secret-as-variable',
  title: 'Secret is handed over as an environment variable',
  severity: 'low',
  persona: 'strict',
  why: 'Variables reach child processes, crash reports and debug pages, and stay as they were when the Secret is replaced.',
  remediation: 'Mount the Secret as a volume and let the program read the file.',
  aliases: [
    'kubescape:C-0207',
    'kube-linter:read-secret-from-env-var',
    'checkov:CKV_K8S_35',
    'kics:secrets_as_environment_variables',
    'kubesec:SecretsAsEnvironmentVariables',
    'kyverno:secrets-not-from-env-vars',
    'kyverno:no-secrets',
    'stackrox:secret_env_mount',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/'],
  on: 'container',
  *check({ container, role }) {
    const who = containerName({ container, role })
    for (const [index, variable] of (container.env ?? []).entries()) {
      if (variable?.valueFrom?.secretKeyRef == null) continue
      yield {
        at: ['env', index, 'valueFrom', 'secretKeyRef'],
        message: `${who} takes variable \`${variable.name ?? '?'}\` from a Secret`,
      }
    }
    for (const [index, source] of (container.envFrom ?? []).entries()) {
      if (source?.secretRef == null) continue
      yield {
        at: ['envFrom', index, 'secretRef'],
        message: `${who} takes all variables from Secret \`${source.secretRef.name ?? '?'}\``,
      }
    }
  },
})
