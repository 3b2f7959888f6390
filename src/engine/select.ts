import type { Control, Framework, MinorVersion, Params, Persona, RequirementLine, Severity } from '#model'
import type { Profile, SelectedControl } from './profile.ts'

/** What decides which controls run, and how. */
export interface Selection {
  readonly personas: readonly Persona[]
  /** Where any are given, their controls run and personas say nothing. */
  readonly frameworks: readonly Framework[]
  /** By control id. */
  readonly controls: Readonly<Record<string, ControlChoice>>
  /** Only these, whatever else is said; empty: no such limit. */
  readonly only: readonly string[]
}

export interface ControlChoice {
  readonly off: boolean
  readonly severity?: Severity
  readonly params?: Params
}

/** The profile of the controls that a selection asks for, in the order in which they are given. */
export function select(controls: readonly Control[], selection: Selection): Profile {
  return {
    controls: controls
      .filter((control) => isSelected(control, selection))
      .map((control) => selected(control, selection)),
  }
}

function isSelected(control: Control, { personas, frameworks, controls, only }: Selection): boolean {
  if (only.length > 0) return only.includes(control.id)
  const choice = controls[control.id]
  if (choice !== undefined) return !choice.off
  if (frameworks.length > 0) return frameworks.some((framework) => linesOf(framework, control.id).length > 0)
  return personas.includes(control.persona ?? 'default')
}

function selected(control: Control, { frameworks, controls, only }: Selection): SelectedControl {
  const choice = controls[control.id]
  const asked = only.length > 0 || choice !== undefined ? [] : frameworks
  return {
    control,
    severity: choice?.severity ?? control.severity,
    params: { ...control.params, ...choice?.params },
    ...(asked.length > 0 && {
      asks: (versions) => asked.some((framework) => wants(framework, control.id, versions)),
    }),
  }
}

function linesOf({ requirements }: Framework, id: string): RequirementLine[] {
  return requirements.flatMap(({ controls }) => controls.filter(({ control }) => control === id))
}

interface Versions {
  readonly kubernetesVersion: MinorVersion
  readonly pssVersion: MinorVersion
}

function wants(framework: Framework, id: string, versions: Versions): boolean {
  return linesOf(framework, id).some((line) => isInForce(framework, line, versions))
}

/** Whether a requirement's line holds at these versions. */
export function isInForce(
  { versions: speaksOf }: Pick<Framework, 'versions'>,
  { since, until }: RequirementLine,
  versions: Versions,
): boolean {
  const version = speaksOf === 'pod-security' ? versions.pssVersion : versions.kubernetesVersion
  return (since === undefined || version >= since) && (until === undefined || version <= until)
}
