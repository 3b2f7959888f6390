import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import {
  nearest,
  parseVersion,
  type Platform,
  platformOfVersion,
  platforms,
  personas,
  isSeverity,
  severities,
  type MinorVersion,
  type Persona,
  type Severity,
} from '#model'
import type { ConfigPart } from '#config'
import { CommandError, unknownWord } from '../errors.ts'

/** What commander read: one string, several, or a flag. */
export type RawOptions = Readonly<Record<string, unknown>>

/** The options that have a setting in the configuration, as a part of it. Throws a `CommandError`. */
export function flagsOf(options: RawOptions, cwd: string): ConfigPart {
  const { helm, kustomize } = options as { helm?: string; kustomize?: string }
  const programs = { ...(helm !== undefined && { helm }), ...(kustomize !== undefined && { kustomize }) }
  const { kubernetesVersion, platform = platformOfVersion(String(kubernetesVersion ?? '')) } = options
  return {
    ...given('kubernetesVersion', kubernetesVersion, readVersion('--kubernetes-version')),
    ...given('platform', platform, readPlatform),
    ...given('pssVersion', options['pssVersion'], readVersion('--pss-version')),
    ...given('environment', options['environment'], String),
    ...given('frameworks', options['framework'], strings),
    ...given('personas', options['persona'], (value) => strings(value).map(readPersona)),
    ...given('failOn', options['failOn'], (value) => readGate(String(value))),
    ...given('baseline', options['baseline'], (value) => resolve(cwd, String(value))),
    ...given('allow', options['allow'], (value) => String(value).split(',').map(readAllowed)),
    ...(options['requireCoverage'] === true && { requireCoverage: true }),
    ...(Object.keys(programs).length > 0 && { programs }),
  }
}

/** `--jobs N`; the number of processors where not given. */
export function jobsOf({ jobs }: RawOptions): number {
  if (jobs === undefined) return availableParallelism()
  const number = Number(jobs)
  if (Number.isInteger(number) && number >= 1 && number <= 256) return number
  throw new CommandError(
    'wrong-value',
    `\`--jobs ${String(jobs)}\` is no number from 1 to 256`,
    'give a whole number, such as 2',
  )
}

/** The values of an option that may be given several times. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function given<K extends string, T>(
  key: K,
  value: unknown,
  read: (value: unknown) => T,
): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: read(value) } as Partial<Record<K, T>>)
}

function readVersion(option: string): (value: unknown) => MinorVersion {
  return (value) => {
    const version = parseVersion(String(value))
    if (version !== undefined) return version
    throw new CommandError(
      'wrong-value',
      `\`${option} ${String(value)}\` is no Kubernetes version`,
      'write it as 1.31 or v1.31.4',
    )
  }
}

function readPlatform(value: unknown): Platform {
  const platform = platforms.find((known) => known === value)
  if (platform !== undefined) return platform
  const text = String(value)
  throw unknownWord('platform', text, nearest(text, platforms), `platforms: ${platforms.join(', ')}`)
}

function readPersona(text: string): Persona {
  const persona = personas.find((known) => known === text)
  if (persona !== undefined) return persona
  throw unknownWord('persona', text, nearest(text, personas), `personas: ${personas.join(', ')}`)
}

function readGate(text: string): Severity | 'never' {
  if (text === 'never' || isSeverity(text)) return text
  const words = [...severities, 'never']
  throw unknownWord('severity', text, nearest(text, words), `one of ${words.join(', ')}`)
}

function readAllowed(text: string): 'incomplete' | 'empty' {
  if (text === 'incomplete' || text === 'empty') return text
  throw unknownWord(
    'allowance',
    text,
    nearest(text, ['incomplete', 'empty']),
    'incomplete, empty, or both with a comma',
  )
}
