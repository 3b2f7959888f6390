import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { openCluster } from '../cluster.ts'
import { manifestPath } from '../api-server.ts'
import type { Component } from '../options.ts'
import { broken, cisOutcomes } from '../support/cis.ts'
import {
  hardened,
  loosened,
  loosenedKubelet,
  ofFlags,
  ofKubelets,
  type Settings,
} from '../support/cis-settings.ts'
import { openFiles } from '../support/modes.ts'

const cluster = openCluster()
const limit = 240_000

describe('requirements of CIS 1.12 go by what is there', () => {
  test(
    'files of nodes: whatever was met is not once they are open to everybody',
    async () => {
      const added = ['etc/cni/net.d/10-pods.conflist', 'var/lib/kube-proxy/kubeconfig'].map((path) =>
        join(cluster.nodeTree('node2'), path),
      )
      for (const path of added) {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, '{}', { mode: 0o600 })
      }
      const before = await cisOutcomes(cluster)
      const trees = cluster.description.nodes.map(({ tree }) => tree)
      const putBack = openFiles(
        trees.flatMap((tree) => ['etc', 'var/lib', 'usr/lib'].map((path) => join(tree, path))),
      )
      const after = await cisOutcomes(cluster).finally(putBack)

      const met = [...before].flatMap(([id, outcome]) =>
        /^[14]\.1\./.test(id) && outcome === 'pass' ? [id] : [],
      )
      const flipped = broken(before, after)
      expect(met.length).toBeGreaterThanOrEqual(25)
      expect(met.filter((id) => !flipped.includes(id))).toEqual([])
      expect(flipped.filter((id) => !/^[14]\.1\./.test(id))).toEqual([])
      expect(broken(before, await cisOutcomes(cluster))).toEqual([])
      for (const path of added) rmSync(path)
    },
    limit,
  )

  test(
    'flags of the control plane: each is met as hardened, and not as somebody loosens it',
    async () => {
      const manifests = Object.keys(loosened).map((component) => {
        const path = manifestPath(cluster.controlPlane, component as Component)
        return { component: component as Component, path, text: readFileSync(path) }
      })
      try {
        await setAll(hardened)
        const good = await cisOutcomes(cluster)
        await setAll(loosened)
        const bad = await cisOutcomes(cluster)

        expect(ofFlags.filter((id) => good.get(id) !== 'pass')).toEqual([])
        expect(ofFlags.filter((id) => bad.get(id) !== 'fail')).toEqual([])
      } finally {
        for (const { path, text } of manifests) writeFileSync(path, text)
        for (const { component } of manifests) await cluster.setFlags(component, {})
      }
    },
    limit,
  )

  test(
    'kubelets: whatever their configuration decides is not met once it lets everybody in',
    async () => {
      const file = join(cluster.nodeTree('node2'), 'var/lib/kubelet/config.yaml')
      const given = parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>
      const original = Object.fromEntries(
        Object.keys(loosenedKubelet).map((key) => [key, given[key] ?? null]),
      )
      const before = await cisOutcomes(cluster)
      try {
        await cluster.setKubelet('node2', loosenedKubelet)
        const after = await cisOutcomes(cluster)

        expect(ofKubelets.filter((id) => !broken(before, after).includes(id))).toEqual([])
        expect(broken(before, after).filter((id) => !id.startsWith('4.2.'))).toEqual([])
      } finally {
        await cluster.setKubelet('node2', original)
      }
    },
    limit,
  )
})

async function setAll(settings: Settings): Promise<void> {
  for (const [component, flags] of Object.entries(settings))
    await cluster.setFlags(component as Component, flags)
}
