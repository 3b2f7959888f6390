import { expect, test } from 'vitest'
import { inFolder } from '../support/folder.ts'
import { play } from '../support/scenario/terminal.ts'
import { kubeconfigFor, serveCluster } from './fake-cluster.ts'
import { shop } from './objects.ts'

test.each([
  [[]],
  [['--namespace', 'shop']],
  [['--read-secrets', '--persona', 'hygiene']],
  [['--framework', 'cis']],
])('a dry run with %j prints what a scan then asks for, and asks for nothing', async (args) => {
  const server = await serveCluster({ objects: shop() })
  try {
    const { printed, before } = await inFolder(async (folder) => {
      const env = kubeconfigFor(folder, { test: server })
      const { exit, stdout } = await play(folder, ['scan', '--cluster', ...args, '--dry-run'], { env })
      expect(exit).toBe(0)
      const asked = server.asked.length
      await play(folder, ['scan', '--cluster', ...args], { env })
      return { printed: stdout, before: asked }
    })
    const wanted = printed
      .split('\n')
      .filter((line) => line.startsWith('GET ') && !line.includes('/*/'))
      .toSorted()
    const asked = server.asked.map(({ method, path, query }) =>
      query.size === 0 ? `${method} ${path}` : `${method} ${path}?${query.toString()}`,
    )

    expect(before).toBe(0)
    expect(asked.toSorted().filter((line) => !wanted.includes(line))).toEqual([])
    // The fake server has only the kinds that have types.
    const others = wanted.filter((line) => !asked.includes(line))
    expect(others.every((line) => /flowcontrol|resource\.k8s|csistoragecapacities/.test(line))).toBe(true)
  } finally {
    await server.close()
  }
})
