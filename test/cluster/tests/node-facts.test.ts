import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCluster } from '../cluster.ts'
import { waitFor } from '../wait.ts'
import { type Pod, pod, type PodOptions } from './objects.ts'

const cluster = openCluster()
const where = '--namespace=facts'

/** Prints what it is called with, a file of the node, and as many letters as it is told. */
const standIn = `
  const [, root, letters] = process.argv.slice(1)
  const hosts = require('node:fs').readFileSync(root.replace('--root=', '') + '/etc/hostname', 'utf8')
  console.log(JSON.stringify({ node: process.env.NODE, hosts: hosts.trim(), text: 'x'.repeat(Number(letters)) }))
  process.exitCode = 4
`

const job = (letters: number): PodOptions => ({
  namespace: 'facts',
  node: 'node2',
  container: {
    command: ['/usr/bin/seaworthy', 'node-facts'],
    args: ['--root=/host', String(letters)],
    env: [{ name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }],
    volumeMounts: [{ name: 'root', mountPath: '/host', readOnly: true }],
  },
  spec: { restartPolicy: 'Never', volumes: [{ name: 'root', hostPath: { path: '/', type: 'Directory' } }] },
})

beforeAll(async () => {
  cluster.setBehaviour({ nodeFacts: [process.execPath, '--eval', standIn] })
  await cluster.makeNamespace('facts')
})
afterAll(async () => {
  cluster.setBehaviour({})
  await cluster.kubectl('delete', 'namespace', 'facts')
})

describe('`seaworthy node-facts` in a pod', () => {
  test('is really run over the node’s tree; its output is the log and its exit code the container’s', async () => {
    await cluster.apply(pod('collect', job(100_000)))
    const ended = await waitFor('the end', async () => {
      const { status } = await cluster.get<Pod>('pod', 'collect', where)
      return status.containerStatuses?.[0]?.state.terminated
    })

    expect(ended.exitCode).toBe(4)
    expect(JSON.parse(await cluster.kubectl('logs', 'collect', where))).toEqual({
      node: 'node2',
      hosts: 'node2',
      text: 'x'.repeat(100_000),
    })
  })
})
