import { resultSchema } from '../../src/api/contract/index.ts'
import type { Outputs } from './outputs.ts'

/** `schemas/result.schema.json`, for whoever reads what a scan prints. */
export async function outputs(): Promise<Outputs> {
  const schema = JSON.parse(JSON.stringify(resultSchema)) as Readonly<Record<string, unknown>>
  const published = { $schema: 'http://json-schema.org/draft-07/schema#', ...schema }
  return new Map([['schemas/result.schema.json', `${JSON.stringify(published, undefined, 2)}\n`]])
}
