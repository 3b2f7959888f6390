import { describe, expect, test } from 'vitest'
import type { Result } from '#model'
import { inFolder } from './support/folder.ts'
import { play } from './support/scenario/terminal.ts'

const image = `registry.example/seaworthy:1@sha256:${'a'.repeat(64)}`
const personas = ['default', 'strict'].flatMap((name) => ['--persona', name])

async function findingsOn(what: 'job' | 'daemonset'): Promise<readonly string[]> {
  return inFolder(async (folder) => {
    const node = what === 'job' ? ['--node', 'node-1'] : []
    const printed = await play(folder, ['node-facts', '--manifest', what, '--image', image, ...node])
    const scanned = await play(folder, ['scan', '-', '-o', 'json', '--fail-on', 'never', ...personas], {
      stdin: printed.stdout,
    })
    const { findings } = JSON.parse(scanned.stdout) as Result
    return [...new Set(findings.map(({ control }) => control))].toSorted()
  })
}

/** What a pod cannot do without that reads the whole of a node, by what it is needed for. */
const unavoidable: Readonly<Record<string, readonly string[]>> = {
  'the processes of the node': ['host-pid'],
  'the files of the node': ['host-path-volume', 'sensitive-host-path', 'restricted-volume-type'],
  'files of root, and of everybody else': [
    'run-as-root-user',
    'low-uid',
    'may-run-as-root',
    'run-as-non-root-missing',
    'capabilities-added',
    'capabilities-beyond-default',
    'dangerous-capability',
  ],
  'a namespace that admits such pods': [
    'privileged-pod-security-level',
    'unrestricted-pod-security-level',
    'namespace-without-service-account',
  ],
  'every node, whatever its taints': ['control-plane-toleration'],
  'a registry that needs no password, and nodes without AppArmor': [
    'image-pull-secret-missing',
    'apparmor-missing',
  ],
}

describe('what our own controls say of the pods that read nodes', () => {
  test.each(['job', 'daemonset'] as const)('%s: only what reading a node takes', async (what) => {
    expect(await findingsOn(what)).toEqual(Object.values(unavoidable).flat().toSorted())
  })
})
