import { expect, test } from 'vitest'
import { inFolder, writeAt } from './support/folder.ts'
import { play } from './support/scenario/terminal.ts'

test('an old repository with 500 findings is green after one command, and red at the first new one', () =>
  inFolder(async (folder) => {
    const old = Array.from({ length: 500 }, (_, index) => pod(`old-${index}`))
    writeAt(folder, 'old.yaml', old.join('---\n'))
    const scan = (...more: readonly string[]) =>
      play(folder, ['scan', '.', '--control', 'privileged-container', ...more])

    const before = await scan()
    const written = await scan('--write-baseline', 'baseline.json')
    const after = await scan('--baseline', 'baseline.json')
    writeAt(folder, 'new.yaml', pod('new'))
    const more = await scan('--baseline', 'baseline.json', '--quiet')

    expect([before.exit, written.exit, after.exit, more.exit]).toEqual([1, 0, 0, 1])
    expect(written.stderr).toBe('wrote 500 findings to baseline.json\n')
    expect(more.stdout).toContain('1 finding in 1 of 501 resources')
  }))

function pod(name: string): string {
  return `apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec:
  containers:
    - name: app
      image: registry.example/app:1.4.2
      securityContext: {privileged: true}
`
}
