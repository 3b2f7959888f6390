import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { legacyGroups } from '../../src/schema/legacy.ts'
import { generate } from './schema/generate.ts'
import type { OpenApi } from './schema/openapi.ts'
import { wanted } from './schema/wanted.ts'

/**
 * `node tools/generate/schema.ts DIR VERSION`: writes `src/schema/*.gen.ts` from `swagger.json` in DIR, which is the folder
 * `api/openapi-spec` of Kubernetes' sources at VERSION (such as `1.37.0`).
 */
async function main([directory, version]: readonly string[]): Promise<void> {
  if (directory === undefined || version === undefined)
    throw new Error('usage: node tools/generate/schema.ts DIR VERSION')
  const document = JSON.parse(await readFile(join(directory, 'swagger.json'), 'utf8')) as OpenApi
  const room = join(import.meta.dirname, '../../src/schema')
  const files = generate({ document, wanted, legacyGroups, version })
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(room, name), text)))
}

await main(process.argv.slice(2))
