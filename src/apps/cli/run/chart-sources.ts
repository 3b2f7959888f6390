import type { Diagnostic } from '#model'
import type { Config } from '#config'
import type { Discovery, Source } from '#sources'
import type { Terminal } from '../terminal.ts'
import type { RawOptions } from './flags.ts'

export interface ChartOptions {
  readonly discovery: Discovery
  readonly config: Config
  readonly terminal: Terminal
  readonly options: RawOptions
  /** Absolute paths that were named. */
  readonly scanned: readonly string[]
  readonly jobs: number
}

/** A source for every chart and kustomization. */
export function chartSources({ discovery }: ChartOptions): { sources: readonly Source[]; diagnostics: readonly Diagnostic[] } {
  return { sources: [], diagnostics: discovery.charts.length > 0 ? [] : [] }
}
