import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { absent } from '../support/shared.ts'
import { corpusNames, measureCorpus } from './corpora.ts'
import { asText } from './report.ts'
import { brokenLimits, type Score, scoreOf, type Scored } from './score.ts'

/**
 * `npm run accuracy -- [--corpora DIR] [--only NAME] [--output text|json] [--misses]`: verdicts against labels that others gave.
 * Exits 1 where more is listed or unmapped than may be.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: resolve(import.meta.dirname, '../../../shared/corpora') },
      only: { type: 'string' },
      output: { type: 'string', default: 'text' },
      misses: { type: 'boolean', default: false },
    },
  })
  if (values.only !== undefined && !corpusNames.includes(values.only))
    throw new Error(`no corpus \`${values.only}\`; there are ${corpusNames.join(', ')}`)
  const corpora: Record<string, Score> = {}
  for (const name of corpusNames.filter((one) => values.only === undefined || one === values.only)) {
    const scored = await measureCorpus(name, values.corpora)
    if (scored === undefined) {
      process.stderr.write(`${absent(name)}\n`)
      continue
    }
    corpora[name] = add(name, scored, values)
  }
  if (values.output === 'json') process.stdout.write(`${JSON.stringify({ corpora }, null, 2)}\n`)
}

function add(name: string, scored: readonly Scored[], values: { output: string; misses: boolean }): Score {
  const score = scoreOf(scored)
  if (values.output !== 'json') process.stdout.write(asText(name, score, scored, values.misses))
  for (const complaint of brokenLimits(score)) {
    process.stderr.write(`${name}: ${complaint}\n`)
    process.exitCode = 1
  }
  return score
}

await main()
