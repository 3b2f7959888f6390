import type { ControlResult } from '#model'
import type { ReportOptions } from '../reporter.ts'
import type { Style } from './style.ts'

/** What a block is printed with. */
export interface BlockContext {
  readonly style: Style
  readonly options: ReportOptions
  readonly controls: Readonly<Record<string, ControlResult>>
}
