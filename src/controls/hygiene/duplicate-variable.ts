import { type Control, containerName, defineControl } from '#model'

export const duplicateVariable: Control = defineControl({
  id: 'duplicate-variable',
  title: 'Environment variable is set twice',
  severity: 'low',
  persona: 'hygiene',
  why: 'The last one holds, and whoever changes the first wonders why nothing happens.',
  remediation: 'Remove the one that does not hold.',
  aliases: [
    'kubescape:C-0295',
    'kube-linter:duplicate-env-var',
    'kube-score:environment-variable-key-duplication',
  ],
  references: [
    'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  ],
  on: 'container',
  fix: 'unsafe',
  *check({ container, role }) {
    const last = new Map<string, number>()
    const variables = container.env ?? []
    variables.forEach((variable, index) => last.set(variable?.name ?? '', index))
    if (last.size === variables.length) return
    for (const [index, { name = '' }] of variables.entries()) {
      if (last.get(name) === index) continue
      yield {
        at: ['env', index, 'name'],
        message: `${containerName({ container, role })} sets variable \`${name}\` again further down`,
        fix: { safety: 'unsafe', operations: [{ op: 'remove', path: ['env', index] }] },
      }
    }
  },
})
