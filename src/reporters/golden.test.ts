import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatNames, reporters } from './index.ts'
import { asSaved, sampleOptions, sampleResult } from './testing/result.ts'

test.each(formatNames)('%s prints everything that a result can hold as reviewed', async (format) => {
  const report = await reporters[format]()

  const printed = report(sampleResult, sampleOptions, asSaved)

  await expect(printed).toMatchFileSnapshot(
    join(import.meta.dirname, 'testing', 'golden', `${format}.golden`),
  )
})
