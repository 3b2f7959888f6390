import type { Reporter } from './reporter.ts'

export type { Reporter, ReportOptions } from './reporter.ts'

export { type ClusterFormat, clusterReporters } from './clusters/index.ts'

/** Every format, loaded when it is asked for. */
export const reporters = {
  text: async () => (await import('./text/text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif/sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  github: async () => (await import('./github.ts')).github,
  markdown: async () => (await import('./markdown/markdown.ts')).markdown,
  html: async () => (await import('./html/html.ts')).html,
  csv: async () => (await import('./csv.ts')).csv,
} satisfies Record<string, () => Promise<Reporter>>

export type FormatName = keyof typeof reporters

export const formatNames = Object.keys(reporters) as readonly FormatName[]
