import { parseVersion } from '#model'
import { nameOf } from './check-shape.ts'
import type { ConfigError } from './config-error.ts'
import type { ConfigText } from './read-document.ts'
import { type Report, reporter } from './report.ts'
import type { ConfigDocument } from './schema.ts'

/** What the schema cannot say of a file that has its shape. */
export function checkParts(value: ConfigDocument, text: ConfigText): ConfigError[] {
  const report = reporter(text)
  return [
    ...checkVersions(text, report),
    ...checkEntries(value, report),
    ...checkRenderings(value, report),
    ...checkNodeFacts(value, report),
  ]
}

/** Read as written: `1.30` is a version, whatever number YAML makes of it. */
function checkVersions(text: ConfigText, report: Report): ConfigError[] {
  return ['kubernetesVersion', 'pssVersion']
    .filter((key) => Object.hasOwn(text.value, key) && parseVersion(text.written([key])) === undefined)
    .map((key) => report('config-value', [key], `\`${key}\` must be a version such as \`1.31\``))
}

function checkEntries({ exceptions }: ConfigDocument, report: Report): ConfigError[] {
  const list = Array.isArray(exceptions)
  const entries = list ? exceptions : (exceptions?.entries ?? [])
  return entries.flatMap((entry, index) => {
    const at = list ? ['exceptions', index] : ['exceptions', 'entries', index]
    if (entry.control !== undefined || (entry.controls ?? []).length > 0) return []
    return [report('config-missing-key', at, `${nameOf(at)} needs the key \`control\``)]
  })
}

/** A chart is rendered once by its own keys, or as `renderings` say, each under its own name. */
function checkRenderings({ sources = [] }: ConfigDocument, report: Report): ConfigError[] {
  return sources.flatMap(({ renderings = [], ...own }, index) => {
    const at = ['sources', index]
    const extra = renderings.length > 0 ? Object.keys(own).filter((key) => key !== 'chart') : []
    return [
      ...extra.map((key) =>
        report('config-value', [...at, key], `\`${key}\` belongs into each of the \`renderings\``),
      ),
      ...renderings.flatMap(({ name }, order) => {
        const path = [...at, 'renderings', order]
        if (name === undefined && renderings.length > 1) {
          return [report('config-missing-key', path, `${nameOf(path)} needs the key \`name\``)]
        }
        const twice = renderings.findIndex((other) => other.name === name) < order
        return twice
          ? [report('config-value', [...path, 'name'], `two renderings are named \`${name}\``)]
          : []
      }),
    ]
  })
}

/** Ten minutes is the longest that a Job may be there: its own time, and five minutes more. */
const nodeFactsRanges = { timeout: [10, 300], concurrency: [1, 100] } as const

function checkNodeFacts({ nodeFacts = {} }: ConfigDocument, report: Report): ConfigError[] {
  return (['timeout', 'concurrency'] as const).flatMap((key) => {
    const value = nodeFacts[key]
    const [least, most] = nodeFactsRanges[key]
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return []
    const message = `\`nodeFacts.${key}\` must be a whole number from ${least} to ${most}, not \`${value}\``
    return [report('config-value', ['nodeFacts', key], message)]
  })
}
