import type { Finding, Result } from '#model'
import { escapeMarkup } from './markup.ts'
import { isOpen, placeName, resourceName } from './names.ts'
import type { Reporter } from './reporter.ts'

/** A test suite for each control, a test case for each place: failed, or skipped where it is excepted or not evaluated. */
export const junit: Reporter = (result) => {
  const suites = Object.keys(result.controls).toSorted().map((id) => suiteOf(result, id))
  const total = suites.reduce((sum, { tests }) => sum + tests, 0)
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0)
  const body = suites.map(({ text }) => text).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="seaworthy" tests="${total}" failures="${failures}">\n${body}${errorsOf(result)}</testsuites>\n`
}

interface Suite {
  readonly tests: number
  readonly failures: number
  readonly text: string
}

function suiteOf({ findings, controls, notEvaluated }: Result, id: string): Suite {
  const own = findings.filter(({ control }) => control === id)
  const failures = own.filter(isOpen).length
  const unable = notEvaluated.filter(({ control }) => control === id)
  const passed = controls[id]!.outcomes.pass
  const cases = [
    ...own.map(caseOf),
    ...unable.map(({ reason, count }) => element(id, `${count} not evaluated`, `<skipped message="${escapeMarkup(reason.message)}"/>`)),
    ...(passed > 0 ? [element(id, `${passed} passed`, '')] : []),
  ]
  const skipped = own.length - failures + unable.length
  const head = `name="${escapeMarkup(id)}" tests="${cases.length}" failures="${failures}" skipped="${skipped}"`
  return { tests: cases.length, failures, text: cases.length === 0 ? '' : `  <testsuite ${head}>\n${cases.join('')}  </testsuite>\n` }
}

function caseOf({ control, severity, message, location, resource, exception, fingerprint }: Finding): string {
  const place = location === undefined ? '' : placeName(location)
  const name = `${resource === undefined ? 'target' : resourceName(resource)} ${place}`.trim()
  const said = escapeMarkup(`${severity}: ${message}`)
  const inner =
    exception === undefined
      ? `<failure type="${severity}" message="${said}">${escapeMarkup(`${place}\n${message}\n${fingerprint}`)}</failure>`
      : `<skipped message="${escapeMarkup(`accepted: ${exception.reason}`)}"/>`
  return element(control, name, inner)
}

function element(control: string, name: string, inner: string): string {
  const head = `    <testcase classname="${escapeMarkup(control)}" name="${escapeMarkup(name)}"`
  return inner === '' ? `${head}/>\n` : `${head}>${inner}</testcase>\n`
}

/** What could not be read is no pass. */
function errorsOf({ diagnostics }: Result): string {
  const errors = diagnostics.filter(({ level }) => level === 'error')
  if (errors.length === 0) return ''
  const cases = errors.map(({ code, message, location }) =>
    element('input', `${code} ${location?.file ?? ''}`.trim(), `<error message="${escapeMarkup(message)}"/>`),
  )
  return `  <testsuite name="input" tests="${errors.length}" failures="0" errors="${errors.length}">\n${cases.join('')}  </testsuite>\n`
}
