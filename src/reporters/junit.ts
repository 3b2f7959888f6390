import type { Finding, NotEvaluatedRow, Result } from '#model'
import { escapeMarkup } from './markup.ts'
import { findingPlace, isOpen, placeName, resourceName } from './names.ts'
import { plainLine } from './plain.ts'
import type { Reporter } from './reporter.ts'
import { isEmpty } from './verdict.ts'

interface Case {
  readonly name: string
  readonly outcome: 'passed' | 'failure' | 'skipped' | 'error'
  readonly inner: string
}

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

/**
 * A test suite for each control, a test case for each place: failed, or skipped where it is excepted or not evaluated. What could not be
 * read is an error, and so is a run that judged nothing.
 */
export const junit: Reporter = (result) => {
  const own = Map.groupBy(result.findings, ({ control }) => control)
  const unable = Map.groupBy(result.notEvaluated, ({ control }) => control)
  const ids = [...new Set([...Object.keys(result.controls), ...own.keys()])].toSorted()
  const suites: Suite[] = [
    ...ids.map((id) => ({
      name: id,
      cases: [
        ...(own.get(id) ?? []).map(ofFinding),
        ...(unable.get(id) ?? []).map(ofUnevaluated),
        ...passed(result, id),
      ],
    })),
    { name: 'input', cases: inputCases(result) },
  ].filter(({ cases }) => cases.length > 0)
  const head = `name="seaworthy" ${countsOf(suites.flatMap(({ cases }) => cases))}`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${head}>\n${suites.map(printSuite).join('')}</testsuites>\n`
}

function ofFinding(finding: Finding): Case {
  const { severity, message, location, resource, exception, fingerprint } = finding
  const place = location === undefined ? '' : placeName(location)
  const name = `${resource === undefined ? 'target' : resourceName(resource)} ${place}`.trim()
  if (!isOpen(finding)) return { name, outcome: 'skipped', inner: skipped(`accepted: ${exception!.reason}`) }
  const said = attribute(`${severity}: ${message}`)
  const body = escapeMarkup(`${findingPlace(finding)}\n${plainLine(message)}\n${fingerprint}`)
  return {
    name,
    outcome: 'failure',
    inner: `<failure type="${severity}" message="${said}">${body}</failure>`,
  }
}

function ofUnevaluated({ reason, count }: NotEvaluatedRow): Case {
  return { name: `${count} not evaluated`, outcome: 'skipped', inner: skipped(reason.message) }
}

function passed({ controls }: Result, id: string): Case[] {
  const count = controls[id]?.outcomes.pass ?? 0
  return count > 0 ? [{ name: `${count} passed`, outcome: 'passed', inner: '' }] : []
}

function inputCases(result: Result): Case[] {
  const unread = result.diagnostics
    .filter(({ level }) => level === 'error')
    .map(({ code, message, hint, location }): Case => {
      const place = location === undefined ? '' : ` ${placeName(location)}`
      return {
        name: `${code}${place}`,
        outcome: 'error',
        inner: `<error message="${attribute(`${message} (${hint})`)}"/>`,
      }
    })
  if (!isEmpty(result)) return unread
  return [
    ...unread,
    {
      name: 'resources',
      outcome: 'error',
      inner: '<error message="no resources found: nothing was judged"/>',
    },
  ]
}

function skipped(message: string): string {
  return `<skipped message="${attribute(message)}"/>`
}

function attribute(text: string): string {
  return escapeMarkup(plainLine(text))
}

function printSuite({ name, cases }: Suite): string {
  const lines = cases.map((one) => {
    const head = `    <testcase classname="${attribute(name)}" name="${attribute(one.name)}"`
    return one.inner === '' ? `${head}/>\n` : `${head}>${one.inner}</testcase>\n`
  })
  return `  <testsuite name="${attribute(name)}" ${countsOf(cases)}>\n${lines.join('')}  </testsuite>\n`
}

function countsOf(cases: readonly Case[]): string {
  const count = (outcome: Case['outcome']): number => cases.filter((one) => one.outcome === outcome).length
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
}
