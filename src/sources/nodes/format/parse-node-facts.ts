import { isObject, listOf } from '../reading/configuration-file.ts'
import { clusterFacts, factsByNode, type NodeFactName, type NodeFacts, type Unread } from './node-facts.ts'
import { NodeFactsError } from './node-facts-error.ts'
import { isShaped } from './shapes.ts'

const names: readonly string[] = [...clusterFacts, ...factsByNode]

/** The facts of each node in a text: one JSON object, or one a line. Throws a `NodeFactsError`. */
export function parseNodeFacts(text: string): readonly NodeFacts[] {
  const objects = objectsIn(text.replace(/^\uFEFF/, ''))
  if (objects.length === 0)
    throw new NodeFactsError('it is empty', 'write it with `seaworthy node-facts` on the node')
  return objects.map(read)
}

function objectsIn(text: string): readonly unknown[] {
  try {
    return text.trim() === '' ? [] : [JSON.parse(text)]
  } catch {
    return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [lineOf(line, index + 1)]))
  }
}

function lineOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new NodeFactsError(
      `line ${number} is no JSON: ${(error as Error).message.replace(/ in JSON at position.*|, ".*/s, '')}`,
      'give the output of `seaworthy node-facts`, or several of them one a line',
    )
  }
}

function read(value: unknown): NodeFacts {
  if (!isObject(value) || value['kind'] !== 'NodeFacts')
    throw new NodeFactsError(
      'its `kind` is not `NodeFacts`',
      'give the output of `seaworthy node-facts`; manifests are named as paths',
    )
  const { schemaVersion, node, facts } = value
  if (typeof schemaVersion !== 'number' || schemaVersion > 1)
    throw new NodeFactsError(
      `its \`schemaVersion\` is ${JSON.stringify(schemaVersion) ?? 'missing'}, and this version reads 1`,
      'collect and scan with the same version of seaworthy',
    )
  if (typeof node !== 'string' || node === '' || !isObject(facts))
    throw new NodeFactsError(
      'it names no `node`, or has no `facts`',
      'write it anew with `seaworthy node-facts`',
    )
  const known = Object.entries(facts).filter(([name]) => names.includes(name))
  for (const [name, fact] of known) check(node, name as NodeFactName, fact)
  return {
    ...(value as unknown as NodeFacts),
    facts: Object.fromEntries(known),
    provenance: isObject(value['provenance']) ? value['provenance'] : {},
    unread: listOf(value['unread']).filter(isUnread),
  }
}

/** A node speaks for itself alone: what it says of another is refused. */
function check(node: string, name: NodeFactName, fact: unknown): void {
  const byNode = (factsByNode as readonly string[]).includes(name)
  const other = byNode && isObject(fact) ? Object.keys(fact).find((key) => key !== node) : undefined
  if (other !== undefined)
    throw new NodeFactsError(
      `the facts of node \`${node}\` speak of node \`${other}\` in \`${name}\``,
      'give what each node wrote of itself',
    )
  const own = byNode && isObject(fact) ? fact[node] : fact
  if (own === undefined || !isShaped(name, own))
    throw new NodeFactsError(
      `\`${name}\` of node \`${node}\` is not what it should be`,
      'write it anew with `seaworthy node-facts`',
    )
}

function isUnread(value: unknown): value is Unread {
  return (
    isObject(value) &&
    typeof value['path'] === 'string' &&
    typeof value['reason'] === 'string' &&
    names.includes(String(value['fact']))
  )
}
