import { type Control, containerName, defineControl, notEvaluated } from '#model'
import { parseWanted } from './variables/wanted.ts'

export const requiredVariableMissing: Control = defineControl({
  id: 'required-variable-missing',
  title: 'Container lacks a variable that is asked for',
  severity: 'low',
  persona: 'hygiene',
  why: 'The program runs with its default, which is not what the variable was asked for.',
  remediation: 'Set the variable, or take it from the parameter `variables`.',
  aliases: ['kyverno:check-env-vars', 'kubewarden:environment-variable-policy'],
  references: [
    'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  ],
  on: 'container',
  params: { variables: [] as readonly string[] },
  applies({ role, params }) {
    if (params.variables.length === 0) return 'no variables are configured'
    return role === 'container' || 'only ordinary containers are asked'
  },
  *check({ container, role, params }) {
    const missing = params.variables.map(parseWanted).filter(({ name, value }) => {
      const given = container.env?.findLast((variable) => variable.name === name)
      return given === undefined || (value !== undefined && given.value !== value)
    })
    if (missing.length > 0 && (container.envFrom ?? []).length > 0) {
      return notEvaluated('not-in-files', 'the variable may come from `envFrom`')
    }
    for (const { name } of missing) {
      yield {
        at: ['env'],
        message: `${containerName({ container, role })} lacks variable \`${name}\` as it is asked for`,
        discriminator: name,
      }
    }
    return undefined
  },
})
