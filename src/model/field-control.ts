import type { Control, ControlProse, FieldRule, Problem } from './control.ts'
import { nearMiss } from './near-miss.ts'
import type { Operation, Safety } from './operation.ts'
import { type Path, valueAt } from './path.ts'
import type { ContainerRole, Workload } from './workload.ts'

interface FieldContext {
  readonly workload: Workload
  readonly container?: { readonly name?: string }
  readonly role?: ContainerRole
}

export interface FieldControlDefinition extends ControlProse, FieldRule {
  readonly on: 'container' | 'workload'
  /** What a safe or unsafe fix sets; the first allowed value unless given. */
  readonly to?: unknown
  readonly safety: Safety
  /** True, or why the control does not apply. */
  applies?(context: FieldContext & { readonly pssVersion: number; readonly kubernetesVersion: number }): true | string
  /** Ends the sentence that starts with the container or pod: `runs privileged`; `value` is undefined for absent. */
  says(value: unknown): string
}

/**
 * A control over one field: its value (or the pod's, where the container is silent) must be allowed.
 * Check, fix, documentation and exported policy come from the same data.
 */
export function defineFieldControl(definition: FieldControlDefinition): Control {
  const { field, inherits, absent, allow, forbid } = definition
  return {
    ...definition,
    kinds: [],
    needs: {},
    params: {},
    fix: definition.safety,
    field: { field, absent, ...(inherits && { inherits }), ...(allow && { allow }), ...(forbid && { forbid }) },
    *check(context: FieldContext) {
      const scope = definition.on === 'container' ? context.container : context.workload.podSpec
      const own = valueAt(scope, field) ?? undefined
      const inherited = inherits === undefined ? undefined : (valueAt(context.workload.podSpec, inherits) ?? undefined)
      const value = own ?? inherited
      if (isAllowed(definition, value)) return
      const near = value === undefined ? nearMiss(scope, field) : undefined
      yield problemOf(definition, context, { value, fromPod: own === undefined && inherited !== undefined, near: near?.at })
    },
  }
}

function isAllowed(rule: FieldRule, value: unknown): boolean {
  if (value === undefined) return rule.absent === 'pass'
  if (rule.allow !== undefined) return rule.allow.includes(value)
  return rule.forbid === undefined || !rule.forbid.includes(value)
}

function problemOf(
  definition: FieldControlDefinition,
  context: FieldContext,
  found: { value: unknown; fromPod: boolean; near: Path | undefined },
): Problem {
  const subject = context.container === undefined ? `pod of \`${context.workload.name}\`` : containerName(context)
  const hint = found.near === undefined ? '' : `; \`${found.near.join('.')}\` has no effect there`
  const operation = fixOperation(definition)
  return {
    at: found.near ?? (found.fromPod ? definition.inherits! : definition.field),
    ...(found.fromPod && { from: 'podSpec' as const }),
    message: `${subject} ${definition.says(found.value)}${hint}`,
    ...(operation !== undefined &&
      !found.fromPod && { fix: { safety: definition.safety, operations: [operation] } }),
  }
}

function fixOperation(definition: FieldControlDefinition): Operation | undefined {
  const value = definition.to ?? definition.allow?.[0]
  if (value !== undefined) return { op: 'set', path: definition.field, value }
  return definition.absent === 'pass' ? { op: 'remove', path: definition.field } : undefined
}

const roleWords: Readonly<Record<ContainerRole, string>> = {
  container: 'container',
  init: 'init container',
  sidecar: 'sidecar container',
  ephemeral: 'ephemeral container',
}

/** `init container `setup``: how messages name a container. */
export function containerName(context: { readonly container?: { readonly name?: string }; readonly role?: ContainerRole }): string {
  return `${roleWords[context.role ?? 'container']} \`${context.container?.name ?? '?'}\``
}
