import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layerTools } from '../support/kubectl-layer.ts'
import { blocksOf, folderWith, scan, type Scan } from './scan.ts'

const bareDeployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: registry.example.com/web:1.4.2
`

/** What a newcomer's first scans look like: blocks and exit code. */
export function firstImpressions(): readonly {
  readonly name: string
  readonly blocks: number
  readonly exit: number
}[] {
  const chart = mkdtempSync(join(tmpdir(), 'corpus-'))
  execFileSync(layerTools().helm, ['create', 'web'], { cwd: chart, stdio: 'ignore' })
  return [
    impression('helm create', scan(join(chart, 'web'))),
    impression('bare Deployment', scan(folderWith('web.yaml', bareDeployment))),
  ]
}

function impression(name: string, { text, exit }: Scan): { name: string; blocks: number; exit: number } {
  return { name, blocks: blocksOf(text), exit }
}
