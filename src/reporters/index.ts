import type { Reporter } from './reporter.ts'

export type { Reporter, ReportOptions } from './reporter.ts'

/** Every format, loaded when it is asked for. */
export const reporters = {
  text: async () => (await import('./text/text.ts')).text,
  json: async () => (await import('./json.ts')).json,
} satisfies Record<string, () => Promise<Reporter>>

export type FormatName = keyof typeof reporters

export const formatNames = Object.keys(reporters) as readonly FormatName[]
