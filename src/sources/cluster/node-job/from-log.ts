import { outsideText } from '#kube'
import type { NodeFacts } from '../../nodes/format/node-facts.ts'
import { NodeFactsError } from '../../nodes/format/node-facts-error.ts'
import { parseNodeFacts } from '../../nodes/format/parse-node-facts.ts'
import type { Why } from './pod-state.ts'

/**
 * The newest facts in a container's log, which holds what the program wrote to standard output and standard error, one line each. A node
 * speaks for itself alone.
 */
export function factsInLog(log: string, node: string): NodeFacts | Why {
  const line = log.split('\n').findLast((text) => text.startsWith('{'))
  if (line === undefined)
    return {
      reason: `no facts in its log${lastWords(log)}`,
      hint: 'see that the image is this version of seaworthy',
    }
  try {
    const [facts] = parseNodeFacts(line)
    if (facts?.node === node) return facts
    return { reason: `its log speaks of node \`${outsideText(facts?.node ?? '')}\`` }
  } catch (error) {
    if (!(error instanceof NodeFactsError)) throw error
    return { reason: `the facts in its log cannot be used: ${error.message}`, hint: error.hint }
  }
}

/** The end of a log, for a message. */
export function lastWords(log: string): string {
  const lines = log.trimEnd().split('\n').slice(-3).join(' ')
  const text = outsideText(lines.slice(-2000))
  return text === '' ? '' : `: ${text.slice(-300)}`
}
