import type { ClustersResult } from '#model'
import { jsonText } from '../json-text.ts'
import { clustersCsv } from './csv.ts'
import { clustersText } from './text.ts'

/** What a scan of several clusters can be printed as. */
export const clusterReporters = {
  text: clustersText,
  json: jsonText,
  csv: clustersCsv,
} satisfies Readonly<Record<string, (result: ClustersResult) => string>>

export type ClusterFormat = keyof typeof clusterReporters
