import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Result } from '#model'
import { inFolder } from '../../support/folder.ts'
import { absent, corpus } from '../../support/shared.ts'
import { soak } from '../../support/soak.ts'
import { openCluster } from '../cluster.ts'
import { say } from '../say.ts'
import { causes } from '../support/charts/causes.ts'
import { type Difference, differences } from '../support/charts/differences.ts'
import { clientOf } from '../support/client.ts'
import { install } from '../support/charts/install.ts'
import { type ChartObject, identity, renderings } from '../support/charts/rendering.ts'
import { scan, seaworthy } from '../support/scan.ts'

const cluster = openCluster()
const client = clientOf(cluster)
afterAll(() => client.close())

const folder = corpus('charts')
const few = ['dapr', 'ingress-nginx', 'redis-operator', 'sealed-secrets']
const charts = (folder === undefined ? [] : renderings(folder)).filter(
  ({ name }) => soak(1) > 1 || few.includes(name),
)

const everybody = ['default', 'strict', 'reliability', 'hygiene'].flatMap((name) => ['--persona', name])

/** Scans objects in a file, as the cluster's version would see them. */
function scanFiles(objects: readonly ChartObject[]): Promise<Result> {
  return inFolder(async (place) => {
    const file = join(place, 'chart.yaml')
    writeFileSync(file, objects.map((object) => JSON.stringify(object, undefined, 1)).join('\n---\n'))
    const args = ['scan', file, '--kubernetes-version', '1.37', '--output', 'json', ...everybody]
    return JSON.parse((await seaworthy(cluster, args)).stdout) as Result
  })
}

function shown({ only, finding, object, unjudged }: Difference): string {
  const { control, resource, path, message } = finding
  const where = `${resource?.kind} ${resource?.namespace ?? ''}/${resource?.name} ${path.join('.')}`
  return `only in ${only}: ${control} ${where}: ${message} (of the chart: ${object !== undefined}, ${unjudged ?? 'judged'})`
}

describe.skipIf(folder === undefined)(`charts${folder === undefined ? `: ${absent('charts')}` : ''}`, () => {
  const seen = new Map(causes.map(({ cause }) => [cause, 0]))
  let findings = 0

  test.each(charts)(
    '$name has the findings of its files in a cluster',
    async (chart) => {
      const installed = await install(client, chart)
      try {
        const files = await scanFiles(installed.applied)
        const { result } = await scan(cluster, ['--include', 'platform', '--read-secrets', ...everybody])
        const found = differences(installed.applied, { files, cluster: result })
        const unexplained = found.filter((one) => {
          const { cause } = causes.find(({ explains }) => explains(one)) ?? {}
          if (cause !== undefined) seen.set(cause, seen.get(cause)! + 1)
          return cause === undefined
        })
        findings += files.findings.length

        expect(unexplained.map(shown)).toEqual([])
        for (const { object, why } of installed.refused) say(`${chart.name}: ${identity(object)}: ${why}`)
      } finally {
        await installed.remove()
      }
    },
    300_000,
  )

  test.runIf(soak(1) > 1)('every cause explains something', () => {
    say(
      `${charts.length} charts, ${findings} findings; differences: ${JSON.stringify([...seen], undefined, 2)}`,
    )

    expect([...seen].filter(([, count]) => count === 0)).toEqual([])
  })
})
