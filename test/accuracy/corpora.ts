import { join } from 'node:path'
import { existsSync } from 'node:fs'
import type { Reader } from './case.ts'
import { readDifferences } from './differences.ts'
import { readMapping } from './mapping.ts'
import { measure } from './measure.ts'
import { measurePss } from './pss-score.ts'
import { readCelAdmission } from './readers/cel-admission.ts'
import { readPeerFixtures } from './readers/peer-fixtures.ts'
import { readRegolibrary } from './readers/regolibrary.ts'
import { measureScale } from './scale.ts'
import type { Scored } from './score.ts'

const readers: Readonly<Record<string, Reader>> = {
  regolibrary: readRegolibrary,
  'cel-admission': readCelAdmission,
  'peer-fixtures': readPeerFixtures,
}

const measures: Readonly<Record<string, (folder: string) => Scored[] | Promise<Scored[]>>> = {
  pss: measurePss,
  ...Object.fromEntries(
    Object.entries(readers).map(([name, reader]) => [
      name,
      (folder: string) => measure(reader, folder, readMapping(name), readDifferences(name)),
    ]),
  ),
  scale: measureScale,
}

export const corpusNames: readonly string[] = Object.keys(measures)

/** The labels of a corpus with what came of them; undefined where it is not in the folder. */
export async function measureCorpus(name: string, corpora: string): Promise<Scored[] | undefined> {
  const folder = join(corpora, name)
  return existsSync(folder) ? await measures[name]!(folder) : undefined
}
