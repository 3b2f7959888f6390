import { type ControlNames, type Framework, presentIds } from '#model'
import { unknownName } from './check-names.ts'
import type { ConfigError } from './config-error.ts'
import type { Known } from './known.ts'
import type { Report } from './report.ts'
import type { ConfigDocument } from './schema.ts'

type Documents = NonNullable<ConfigDocument['customFrameworks']>

type RequirementDocument = Documents[string]['requirements'][number]

/** The frameworks that a file defines, by id, with the present ids of their controls. */
export function customFrameworksOf(documents: Documents, names: ControlNames): Record<string, Framework> {
  return Object.fromEntries(
    Object.entries(documents).map(
      ([id, { title, version = '1', url, requirements }]): [string, Framework] => [
        id,
        {
          id,
          title,
          version,
          ...(url !== undefined && { url }),
          versions: 'kubernetes',
          requirements: requirements.map(({ controls = [], mapping = 'full', ...rest }) => ({
            ...rest,
            mapping,
            controls: controls.flatMap((name) => presentIds(name, names)).map((control) => ({ control })),
          })),
        },
      ],
    ),
  )
}

/** What the schema cannot say of frameworks that a file defines. */
export function checkCustomFrameworks(documents: Documents, known: Known, report: Report): ConfigError[] {
  return Object.entries(documents).flatMap(([id, { requirements }]) => {
    const at = ['customFrameworks', id]
    const taken = known.frameworks.has(id)
      ? [report('config-taken-name', at, `\`${id}\` is a framework already; give yours another id`)]
      : []
    return [
      ...taken,
      ...requirements.flatMap((requirement, index) => {
        const path = [...at, 'requirements', index]
        const twice = requirements.findIndex((other) => other.id === requirement.id) < index
        return [
          ...(twice
            ? [report('config-value', [...path, 'id'], `two requirements are called \`${requirement.id}\``)]
            : []),
          ...checkRequirement(requirement, known, (place, code, message) =>
            report(code, [...path, ...place], message),
          ),
        ]
      }),
    ]
  })
}

function checkRequirement(
  { id, controls = [], manual }: RequirementDocument,
  known: Known,
  report: (at: readonly (string | number)[], code: Parameters<Report>[0], message: string) => ConfigError,
): ConfigError[] {
  if (controls.length === 0 && manual === undefined) {
    return [
      report([], 'config-missing-key', `requirement \`${id}\` needs the key \`controls\` or \`manual\``),
    ]
  }
  return controls.flatMap((name, index) =>
    presentIds(name, known.names).every((present) => known.controls.has(present))
      ? []
      : [
          report(
            ['controls', index],
            'config-unknown-control',
            unknownName('control', name, known.controls.keys()),
          ),
        ],
  )
}
