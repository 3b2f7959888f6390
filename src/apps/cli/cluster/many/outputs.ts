import { type ClusterFormat, clusterReporters } from '#reporters'
import { CommandError } from '../../errors.ts'
import { parseOutputs } from '../../output/outputs.ts'
import { type RawOptions, strings } from '../../run/flags.ts'

/** A report on several clusters that was asked for. */
export interface ClusterOutput {
  readonly format: ClusterFormat
  readonly file?: string
}

/** Reads `--output FORMAT[=FILE]`; throws a `CommandError` for a format that holds one cluster only. */
export function clusterOutputs(texts: readonly string[]): ClusterOutput[] {
  return parseOutputs(texts, {}).map(({ format, ...rest }) => {
    if (isClusterFormat(format)) return { format, ...rest }
    throw new CommandError(
      'output-one-cluster',
      `\`--output ${format}\` holds one cluster, and these are several`,
      `use ${Object.keys(clusterReporters).join(', ')}, or scan one: scan --cluster CONTEXT --output ${format}`,
    )
  })
}

function isClusterFormat(format: string): format is ClusterFormat {
  return Object.hasOwn(clusterReporters, format)
}

/** Throws a `CommandError` for what makes sense of one cluster only. */
export function checkOptions(paths: readonly string[], options: RawOptions): void {
  const one = [
    ...(paths.length > 0 ? ['paths'] : []),
    ...(options['cluster'] === undefined ? [] : ['`--cluster`']),
    ...(options['writeBaseline'] === undefined ? [] : ['`--write-baseline`']),
    ...(strings(options['nodeFacts']).length === 0 ? [] : ['`--node-facts`']),
  ]
  if (one.length === 0) return
  throw new CommandError(
    'option-one-cluster',
    `${one.join(' and ')} cannot be given with --contexts or --all-contexts`,
    'scan one cluster by it: scan --cluster CONTEXT',
  )
}
