import { evidenceWords, platforms } from '#model'
import type { WrittenRequirement } from './resolve.ts'

type Test = (value: unknown) => boolean

const text: Test = (value) => typeof value === 'string' && value !== ''
const minor: Test = (value) => Number.isInteger(value) && Number(value) >= 0
const list: Test = (value) => Array.isArray(value)
const texts: Test = (value) => Array.isArray(value) && value.every(text)
const maybe =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)
const oneOf =
  (words: readonly unknown[]): Test =>
  (value) =>
    words.includes(value)

const frameworkKeys: Readonly<Record<string, Test>> = {
  id: text,
  title: text,
  version: text,
  url: (value) => text(value) && URL.canParse(String(value)),
  versions: oneOf(['kubernetes', 'pod-security']),
  edition: maybe((value) => keyProblems('', value, editionKeys).length === 0),
  extends: maybe(text),
  without: maybe(texts),
  wide: maybe((value) => typeof value === 'boolean'),
  requirements: list,
}

const editionKeys: Readonly<Record<string, Test>> = {
  of: text,
  platform: oneOf(platforms),
  since: maybe(minor),
}

const requirementKeys: Readonly<Record<string, Test>> = {
  id: text,
  as: maybe(text),
  title: maybe(text),
  mapping: maybe(oneOf(['full', 'partial'])),
  manual: maybe(text),
  evidence: maybe(oneOf(Object.keys(evidenceWords))),
  topics: maybe(texts),
  controls: maybe(list),
}

const lineKeys: Readonly<Record<string, Test>> = { control: text, since: maybe(minor), until: maybe(minor) }

/** What keeps a value from being the file of a framework called `id`. */
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
  const { id, as, title, controls = [] } = value as WrittenRequirement
  const untitled = as === undefined && title === undefined
  return [
    ...(untitled ? [`\`${id}\` has no title`] : []),
    ...controls.flatMap((line, index) =>
      text(line) ? [] : keyProblems(`line ${index + 1} of \`${id}\``, line, lineKeys),
    ),
  ]
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
