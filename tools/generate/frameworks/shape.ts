type Test = (value: unknown) => boolean

const text: Test = (value) => typeof value === 'string' && value !== ''
const minor: Test = (value) => value === undefined || (Number.isInteger(value) && Number(value) >= 0)
const list: Test = (value) => Array.isArray(value)

const frameworkKeys: Readonly<Record<string, Test>> = {
  id: text,
  title: text,
  version: text,
  url: (value) => text(value) && URL.canParse(String(value)),
  versions: (value) => value === 'kubernetes' || value === 'pod-security',
  requirements: list,
}

const requirementKeys: Readonly<Record<string, Test>> = {
  id: text,
  title: text,
  mapping: (value) => value === 'full' || value === 'partial',
  manual: (value) => value === undefined || text(value),
  controls: list,
}

const lineKeys: Readonly<Record<string, Test>> = { control: text, since: minor, until: minor }

/** What keeps a value from being a framework called `id`. */
export function shapeProblems(value: unknown, id: string): string[] {
  const problems = keyProblems('the framework', value, frameworkKeys)
  if (problems.length > 0) return problems
  const framework = value as { readonly id: string; readonly requirements: readonly unknown[] }
  if (framework.id !== id) problems.push(`its id is \`${framework.id}\`, the file name says \`${id}\``)
  return [...problems, ...framework.requirements.flatMap(requirementProblems)]
}

function requirementProblems(value: unknown, place: number): string[] {
  const problems = keyProblems(`requirement ${place + 1}`, value, requirementKeys)
  if (problems.length > 0) return problems
  const { id, controls } = value as { readonly id: string; readonly controls: readonly unknown[] }
  return controls.flatMap((line, index) => keyProblems(`line ${index + 1} of \`${id}\``, line, lineKeys))
}

function keyProblems(what: string, value: unknown, keys: Readonly<Record<string, Test>>): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${what} is no mapping`]
  const given = value as Readonly<Record<string, unknown>>
  const unknown = Object.keys(given).filter((key) => !(key in keys))
  const wrong = Object.keys(keys).filter((key) => !keys[key]!(given[key]))
  return [
    ...unknown.map((key) => `${what} has an unknown key \`${key}\``),
    ...wrong.map(
      (key) => `${what}: \`${key}\` is ${given[key] === undefined ? 'missing' : 'not as it should be'}`,
    ),
  ]
}
