import type { Control, ControlProse, FieldRule, Problem } from './control.ts'
import { nearMiss } from './near-miss.ts'
import type { Operation, Safety } from './operation.ts'
import { type Path, valueAt } from './path.ts'
import type { Severity } from './severity.ts'
import { type AnyContainer, containerPath, type ContainerRole, type Workload } from './workload.ts'

interface FieldContext {
  readonly workload: Workload
  readonly container?: AnyContainer
  readonly role?: ContainerRole
}

export interface FieldControlDefinition extends ControlProse, FieldRule {
  readonly on: 'container' | 'workload'
  /** What a safe or unsafe fix sets; the first allowed value unless given. */
  readonly to?: unknown
  readonly safety: Safety
  /** True, or why the control does not apply. */
  applies?(
    context: FieldContext & { readonly pssVersion: number; readonly kubernetesVersion: number },
  ): true | string
  /** False where the API server would refuse the fixed object. */
  fixable?(context: FieldContext): boolean
  /** Where one pod makes it worse or better than another: the severity in this one. */
  grade?(context: FieldContext): Severity
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
    field: {
      field,
      absent,
      ...(inherits && { inherits }),
      ...(allow && { allow }),
      ...(forbid && { forbid }),
    },
    *check(context: FieldContext) {
      const scope = definition.on === 'container' ? context.container : context.workload.podSpec
      const own = valueAt(scope, field) ?? undefined
      const inherited =
        inherits === undefined ? undefined : (valueAt(context.workload.podSpec, inherits) ?? undefined)
      const value = own ?? inherited
      if (isAllowed(definition, value)) return
      const fromPod = own === undefined && inherited !== undefined
      yield problemOf(definition, context, {
        value,
        fromPod,
        near: value === undefined ? meant(definition, context) : undefined,
      })
    },
  }
}

function isAllowed(rule: FieldRule, value: unknown): boolean {
  if (value === undefined) return rule.absent === 'pass'
  if (rule.allow !== undefined) return rule.allow.includes(value)
  return rule.forbid === undefined || !rule.forbid.includes(value)
}

/** Where the author probably set an absent field: near its place, or in the pod where only containers have it. */
function meant(
  { on, field }: FieldControlDefinition,
  { container, workload }: FieldContext,
): { at: Path; from: 'scope' | 'podSpec' } | undefined {
  const near = nearMiss(on === 'container' ? container : workload.podSpec, field)
  if (near !== undefined) return { at: near.at, from: 'scope' }
  const inPod = on === 'container' && valueAt(workload.podSpec, field) !== undefined
  return inPod ? { at: field, from: 'podSpec' } : undefined
}

function problemOf(
  definition: FieldControlDefinition,
  context: FieldContext,
  found: { value: unknown; fromPod: boolean; near: ReturnType<typeof meant> },
): Problem {
  const subject = context.container === undefined ? podName(context.workload) : containerName(context)
  const from = found.fromPod ? 'podSpec' : (found.near?.from ?? 'scope')
  const fixable = !found.fromPod && definition.fixable?.(context) !== false
  const operation = fixable
    ? fixOperation(definition, from === 'podSpec' ? pathFromPod(context) : [])
    : undefined
  return {
    at: found.near?.at ?? (found.fromPod ? definition.inherits! : definition.field),
    ...(from === 'podSpec' && { from, discriminator: context.container?.name ?? '' }),
    message: `${subject} ${definition.says(found.value)}${hintAt(found.near)}`,
    ...(definition.grade && { severity: definition.grade(context) }),
    ...(operation !== undefined && { fix: { safety: definition.safety, operations: [operation] } }),
  }
}

function hintAt(near: ReturnType<typeof meant>): string {
  if (near === undefined) return ''
  const where = near.from === 'podSpec' ? 'in the pod' : 'there'
  return `; \`${near.at.join('.')}\` has no effect ${where}`
}

function pathFromPod({ workload, container }: FieldContext): Path {
  const entry = workload.containers.find(({ spec }) => spec === container)
  return entry === undefined ? [] : containerPath(workload, entry)
}

function fixOperation(definition: FieldControlDefinition, base: Path): Operation | undefined {
  const path = [...base, ...definition.field]
  const value = definition.to ?? definition.allow?.[0]
  if (value !== undefined) return { op: 'set', path, value }
  return definition.absent === 'pass' ? { op: 'remove', path } : undefined
}

/** `pod of `web``: how messages name the pod of a workload. */
export function podName({ name }: Workload): string {
  return `pod of \`${name}\``
}

const roleWords: Readonly<Record<ContainerRole, string>> = {
  container: 'container',
  init: 'init container',
  sidecar: 'sidecar container',
  ephemeral: 'ephemeral container',
}

/** `init container `setup``: how messages name a container. */
export function containerName(context: {
  readonly container?: { readonly name?: string }
  readonly role?: ContainerRole
}): string {
  return `${roleWords[context.role ?? 'container']} \`${context.container?.name ?? '?'}\``
}
