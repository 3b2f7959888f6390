interface Field {
  readonly word: string
  readonly least: number
  readonly most: number
  readonly names: readonly string[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const fields: readonly Field[] = [
  { word: 'minute', least: 0, most: 59, names: [] },
  { word: 'hour', least: 0, most: 23, names: [] },
  { word: 'day of the month', least: 1, most: 31, names: [] },
  { word: 'month', least: 1, most: 12, names: ['', ...months] },
  { word: 'day of the week', least: 0, most: 6, names: weekdays },
]

const descriptors = new Set(['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'])

/** What is wrong with a CronJob's schedule, as `robfig/cron/v3` reads it; undefined where nothing is. */
export function scheduleProblem(text: string): string | undefined {
  const schedule = text.trim().replace(/^(?:CRON_)?TZ=\S+\s+/, '')
  if (schedule.startsWith('@')) return isDescriptor(schedule) ? undefined : `\`${schedule}\` is no descriptor`
  const parts = schedule.split(/\s+/).filter((part) => part !== '')
  if (parts.length !== 5) return `it has ${parts.length} fields instead of five`
  const index = parts.findIndex(
    (part, place) => !part.split(',').every((range) => isRange(range, fields[place]!)),
  )
  return index < 0 ? undefined : `\`${parts[index]}\` is no ${fields[index]!.word}`
}

function isDescriptor(text: string): boolean {
  return descriptors.has(text) || /^@every (?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/.test(text)
}

/** `*`, `n`, `n-m`, each with `/step`. */
function isRange(text: string, field: Field): boolean {
  const [range = '', step, ...more] = text.split('/')
  if (more.length > 0 || (step !== undefined && !/^0*[1-9]\d*$/.test(step))) return false
  if (range === '*' || range === '?') return true
  const ends = range.split('-').map((end) => valueOf(end, field))
  const [start = NaN, end = start] = ends
  return ends.length <= 2 && start >= field.least && start <= end && end <= field.most
}

function valueOf(text: string, { names }: Field): number {
  if (/^\d+$/.test(text)) return Number(text)
  const index = names.indexOf(text.toLowerCase())
  return text === '' || index < 0 ? NaN : index
}
