import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { controls } from '#controls'
import { frameworks } from '#frameworks'

const table = join(import.meta.dirname, '..', '..', '..', 'shared', 'reference', 'catalogue.tsv')

/** One row of the union of what other tools check. */
export interface CatalogueRow {
  readonly id: string
  readonly severity: string
  /** Ids of ours that another tool's id of the row leads to. */
  readonly controls: readonly string[]
}

/** The rows of the catalogue that lies beside the checkout; undefined where it is absent. */
export function catalogueRows(): readonly CatalogueRow[] | undefined {
  if (!existsSync(table)) return undefined
  const answers = answersByCheck()
  const [, ...lines] = readFileSync(table, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [id = '', , , severity = '', , , , peers = ''] = line.split('\t')
    const found = checksOf(peers).flatMap((check) => answers.get(check) ?? [])
    return { id, severity, controls: [...new Set(found)] }
  })
}

/** `kubescape=C-0035,C-0185;trivy=KSV-0111` */
function checksOf(peers: string): string[] {
  return peers.split(';').flatMap((part) => {
    const [tool, ids = ''] = part.split('=')
    return ids.split(',').map((id) => `${tool}:${id}`)
  })
}

/** Controls by another tool's id; kube-bench's are requirements of the CIS frameworks. */
function answersByCheck(): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, string[]>()
  const add = (check: string, control: string): void => {
    answers.set(check, [...(answers.get(check) ?? []), control])
  }
  for (const { id, aliases = [] } of controls) for (const alias of aliases) add(alias, id)
  for (const { id, requirements } of frameworks) {
    const profile = id.replace(/^cis-(eks|aks|gke)-/, '$1-')
    for (const requirement of requirements) {
      for (const { control } of requirement.controls) {
        add(`kube-bench:${profile}:${requirement.id}`, control)
        add(`kube-bench:${profile}.0:${requirement.id}`, control)
      }
    }
  }
  return answers
}
