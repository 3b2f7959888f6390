import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inFolder } from '../support/folder.ts'

const program = join(import.meta.dirname, '..', '..', 'bin', 'seaworthy.js')

/** Prints on leaving which of Node's own modules were loaded. */
const report =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(process.moduleLoadList.join("\\n")))'

test('a scan of files loads nothing that speaks to a network', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'pod.yaml')
    writeFileSync(file, 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [] }\n')

    const { stdout, stderr } = spawnSync(process.execPath, ['--import', report, program, 'scan', file], {
      encoding: 'utf8',
    })

    expect(stdout).toContain('1 resource')
    expect(stderr).toContain('NativeModule fs')
    expect(stderr.split('\n').filter((line) => /NativeModule (?:http|https|tls|dns)$/.test(line))).toEqual([])
  })
})
