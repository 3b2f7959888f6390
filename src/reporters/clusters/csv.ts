import type { ClusterOutcome, ClustersResult } from '#model'
import { columns, csvRows, csvText, ofDiagnostic } from '../csv.ts'

/** The rows that each cluster has alone, behind its context; one that could not be read has an `error`. */
export function clustersCsv({ clusters }: ClustersResult): string {
  return csvText(['context', ...columns], clusters.flatMap(rowsOf))
}

function rowsOf(outcome: ClusterOutcome): Readonly<Record<string, string | number | undefined>>[] {
  const { context } = outcome
  const rows =
    'result' in outcome ? csvRows(outcome.result) : [ofDiagnostic({ level: 'error', ...outcome.error })]
  return rows.map((row) => ({ context, ...row }))
}
