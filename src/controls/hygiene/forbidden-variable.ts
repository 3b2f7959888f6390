import { type Control, containerName, defineControl } from '#model'
import { parseWanted } from './variables/wanted.ts'

export const forbiddenVariable: Control = defineControl({
  id: 'forbidden-variable',
  title: 'Container sets a variable that is not allowed',
  severity: 'low',
  persona: 'hygiene',
  why: 'Somebody has written down that this variable, or this value of it, must not be used.',
  remediation: 'Remove the variable, or take it from the parameter `variables`.',
  aliases: ['kyverno:check-env-vars', 'kubewarden:environment-variable-policy'],
  references: [
    'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  ],
  on: 'container',
  params: { variables: [] as readonly string[] },
  applies: ({ params }) => params.variables.length > 0 || 'no variables are configured',
  *check({ container, role, params }) {
    const forbidden = params.variables.map(parseWanted)
    for (const [index, variable] of (container.env ?? []).entries()) {
      const isForbidden = forbidden.some(
        ({ name, value }) => name === variable.name && (value === undefined || value === variable.value),
      )
      if (!isForbidden) continue
      yield {
        at: ['env', index, 'name'],
        message: `${containerName({ container, role })} sets variable \`${variable.name}\`, which is not allowed`,
      }
    }
  },
})
