import { controlNames } from '#model'
import type { Layer } from '../merge.ts'
import type { Known } from '../known.ts'
import { parseConfig, type ParsedConfig } from '../parse.ts'

export const known: Known = {
  controls: new Map([
    ['host-network', { params: {} }],
    ['host-pid', { params: {} }],
    ['image-registry', { params: { allowed: ['docker.io'], strict: false, most: 3, prefix: '' } }],
  ]),
  names: controlNames([{ id: 'host-network', formerly: ['host-net'], aliases: ['trivy:KSV-0009'] }]),
  releases: ['2026.09', '2026.11'],
  frameworks: new Set(['pss-baseline', 'pss-restricted']),
}

/** Where the sample files lie. */
export const place = { file: 'seaworthy.yaml', folder: '/repo' }

/** What a file without mistakes says. */
export function parsed(text: string, at = place): ParsedConfig {
  const { config, errors } = parseConfig(text, at, known)
  if (config === undefined) throw new Error(JSON.stringify(errors))
  return config
}

/** The layer of a file. */
export function layer(text: string, file = 'seaworthy.yaml'): Layer {
  const config = parsed(text, { file, folder: '/repo' })
  return {
    part: config.part,
    originOf(path) {
      const { line, column } = config.place(path)
      return `${file}:${line}:${column}`
    },
  }
}
