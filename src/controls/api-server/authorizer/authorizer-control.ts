import type { Control, ControlProse } from '#model'
import { authorizerProblem } from '../../control-plane/configuration/authorization.ts'
import { defineFlagControl } from '../../control-plane/flag-control.ts'
import { listOf } from '../../control-plane/values.ts'

/** A control that wants the API server to ask an authorizer, by its flag or by its file. */
export function defineAuthorizerControl(definition: ControlProse, authorizer: string): Control {
  return defineFlagControl({
    ...definition,
    references: ['https://kubernetes.io/docs/reference/access-authn-authz/authorization/'],
    component: 'api-server',
    flags: ['authorization-mode'],
    absent: 'fail',
    deferredTo: 'authorization-config',
    file: {
      fact: 'authorization-configuration',
      wrong: (configuration) => authorizerProblem(configuration, authorizer, true),
    },
    accepts: (value) => listOf(value).includes(authorizer),
  })
}
