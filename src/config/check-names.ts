import { type Params, type Path, nearest, presentIds } from '#model'
import { nameOf } from './check-shape.ts'
import type { ConfigError } from './config-error.ts'
import type { ConfigText } from './read-document.ts'
import { type Report, reporter } from './report.ts'
import type { ConfigDocument } from './schema.ts'
import type { Known } from './known.ts'

type NamedControls = NonNullable<ConfigDocument['controls']>

/** Ids of controls and parameters in a file that has its shape; those in `exceptions` are not checked. */
export function checkNames(value: ConfigDocument, text: ConfigText, known: Known): ConfigError[] {
  const report = reporter(text)
  return [
    ...checkSettings(value, [], known, report),
    ...Object.entries(value.environments ?? {}).flatMap(([name, environment]) =>
      checkSettings(environment, ['environments', name], known, report),
    ),
  ]
}

/** Older ids of controls that a file still uses: they count, and whoever reads the result is told. */
export function renamedControls(value: ConfigDocument, text: ConfigText, { names }: Known): ConfigError[] {
  const report = reporter(text)
  const sections: [Path, NamedControls][] = [
    [[], value.controls ?? {}],
    ...Object.entries(value.environments ?? {}).map(([name, { controls = {} }]): [Path, NamedControls] => [
      ['environments', name],
      controls,
    ]),
  ]
  return sections.flatMap(([at, controls]) =>
    Object.keys(controls)
      .filter((id) => names.formerly.has(id))
      .map((id) =>
        report('config-renamed-control', [...at, 'controls', id], renamed(id, presentIds(id, names))),
      ),
  )
}

/** `control `host-net` is called `host-network` now` */
export function renamed(name: string, ids: readonly string[]): string {
  return `control \`${name}\` is called ${ids.map((id) => `\`${id}\``).join(' and ')} now`
}

function checkSettings(
  { controls = {} }: Pick<ConfigDocument, 'controls'>,
  at: Path,
  known: Known,
  report: Report,
): ConfigError[] {
  return Object.entries(controls).flatMap(([id, settings]) =>
    checkControl(id, settings, [...at, 'controls', id], known, report),
  )
}

function checkControl(
  id: string,
  settings: NamedControls[string],
  at: Path,
  known: Known,
  report: Report,
): ConfigError[] {
  const controls = presentIds(id, known.names).map((present) => known.controls.get(present))
  return controls.flatMap((control) =>
    control === undefined
      ? [report('config-unknown-control', at, unknownName('control', id, known.controls.keys()))]
      : checkParameters(id, control, settings, at, report),
  )
}

function checkParameters(
  id: string,
  control: { readonly params: Params },
  settings: NamedControls[string],
  at: Path,
  report: Report,
): ConfigError[] {
  const given = typeof settings === 'object' ? Object.entries(settings.params ?? {}) : []
  return given.flatMap(([name, value]) => {
    const path = [...at, 'params', name]
    const standard = Object.hasOwn(control.params, name) ? control.params[name] : undefined
    if (standard === undefined) {
      return [
        report('config-unknown-parameter', path, unknownParameter(id, name, Object.keys(control.params))),
      ]
    }
    const isSame = parameterType(value) === parameterType(standard)
    return isSame ? [] : [report('config-value', path, `${nameOf(path)} must be ${parameterType(standard)}`)]
  })
}

/** `unknown control `host-netwrok`; did you mean `host-network`?` */
export function unknownName(noun: string, name: string, candidates: Iterable<string>): string {
  const near = nearest(name, candidates)
  return `unknown ${noun} \`${name}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`
}

function unknownParameter(control: string, name: string, names: readonly string[]): string {
  if (names.length === 0) return `control \`${control}\` takes no parameters`
  const near = nearest(name, names)
  return `control \`${control}\` has no parameter \`${name}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`
}

function parameterType(value: unknown): string {
  if (Array.isArray(value)) return 'a list of texts'
  if (typeof value === 'boolean') return '`true` or `false`'
  return typeof value === 'number' ? 'a number' : 'a text'
}
