import { frameworks } from '#frameworks'
import { absent, corpus } from '../support/shared.ts'
import { readCases, wraps, wrongVersions } from './pss.ts'

/** `npm run accuracy`: verdicts against labels that others gave. */
function main(): void {
  const folder = corpus('pss')
  if (folder === undefined) return say(absent('pss'))
  for (const level of ['baseline', 'restricted'] as const) {
    const framework = frameworks.find(({ id }) => id === `pss-${level}`)!
    const cases = readCases(folder).filter((one) => one.level === level)
    for (const kind of Object.keys(wraps)) {
      const verdicts = cases.reduce((sum, { versions }) => sum + versions.length, 0)
      const wrong = cases.flatMap((one) =>
        wrongVersions(framework, kind, one).map((version) => `${one.id} at ${version}`),
      )
      const right = (((verdicts - wrong.length) / verdicts) * 100).toFixed(2)
      say(
        `pss-${level.padEnd(10)}  ${kind.padEnd(10)}  ${right} % of ${verdicts} verdicts (${cases.length} pods, policy versions 1.0 to 1.37)`,
      )
      for (const one of wrong) say(`  wrong: ${one}`)
    }
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main()
