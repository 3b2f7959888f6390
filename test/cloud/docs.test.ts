import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type CloudPlatform,
  cloudCommands,
  cloudRights,
  plannedCommands,
  rightsDocument,
  whichCluster,
} from '#sources/cloud'
import { objectsOf, places } from './recorded.ts'

const file = join(import.meta.dirname, '..', '..', 'docs', 'cloud.md')
const platforms: readonly CloudPlatform[] = ['eks', 'aks', 'gke']

describe('docs/cloud.md', () => {
  test.each(platforms)('has the smallest permission for %s (UPDATE_DOCS=1 writes it)', (platform) => {
    const language = platform === 'gke' ? 'yaml' : 'json'
    const block = `<!-- rights: ${platform} -->\n\n\`\`\`${language}\n${rightsDocument(platform)}\n\`\`\`\n`
    const place = new RegExp(String.raw`<!-- rights: ${platform} -->\n(\n\`\`\`\w+\n[^\`]*\`\`\`\n)?`)
    if (process.env['UPDATE_DOCS'] === '1')
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(place, () => block),
      )

    expect(place.exec(readFileSync(file, 'utf8'))?.[0]).toBe(block)
  })
})

const reading = /^(describe|list|get|read)|(^|[.:/])(describe|list|get|read)/i

describe('what is asked of a provider', () => {
  test.each([
    [
      'eks',
      "aws eks describe-nodegroup --cluster-name=shop '--nodegroup-name=<node group>' --region=eu-west-1 --output=json",
    ],
    ['gke', 'gcloud compute firewall-rules list '],
    ['aks', "az rest --method=get '--url=/subscriptions/<subscription>/providers/"],
  ] as const)('is known before anything is read: %s', (platform, line) => {
    const { server, context } = places[platform]
    const planned = plannedCommands({ server, context })

    expect(planned.some((one) => one.startsWith(line))).toBe(true)
    expect(plannedCommands({ server: 'https://127.0.0.1:6443', context: 'kind' })).toEqual([])
  })

  test.each(platforms)('changes nothing: %s', (platform) => {
    const { server, context } = places[platform]
    const { cluster } = whichCluster({
      server,
      context,
      distribution: platform,
      resources: objectsOf(platform),
    })

    for (const { program, args, rights } of cloudCommands(cluster!)) {
      const words = args.slice(
        0,
        args.findIndex((arg) => arg.startsWith('-')),
      )
      if (program === 'az') expect(args.slice(0, 2)).toEqual(['rest', '--method=get'])
      else expect(words.some((word) => reading.test(word))).toBe(true)
      expect(rights.length).toBeGreaterThan(0)
    }
    for (const right of cloudRights(platform))
      expect(right).toMatch(/[.:/](Describe|List|Get|get|list|read)\w*$/)
  })
})
