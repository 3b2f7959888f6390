import { resolve } from 'node:path'
import type { Control, Framework, Resource } from '#model'
import type { Judgement } from '#assess'
import { type Config, environmentChooser, settingsOf } from '#config'
import { select } from '#engine'
import { helmSourceName, shownPath } from '#sources'

/** How each environment judges, and which of them judges a resource. */
export interface Judgements {
  readonly judgements: readonly Judgement[]
  judgementOf(resource: Resource | undefined): number
}

export interface JudgementInput {
  readonly config: Config
  readonly controls: readonly Control[]
  /** The frameworks that names stand for. */
  frameworksNamed(names: readonly string[]): readonly Framework[]
  /** Only these controls, where any are named. */
  readonly only: readonly string[]
  readonly cwd: string
}

export function judgementsOf({ config, controls, frameworksNamed, only, cwd }: JudgementInput): Judgements {
  const forced = config.environment
  const names = forced === undefined ? Object.keys(config.environments) : []
  const judge = (environment: string | undefined): Judgement => {
    const settings = settingsOf(config, environment)
    const { personas, failOn, controls: choices } = settings
    return {
      ...(environment !== undefined && { environment }),
      failOn,
      profile: select(controls, {
        personas,
        frameworks: frameworksNamed(settings.frameworks),
        controls: choices,
        only,
      }),
    }
  }
  const choose = environmentChooser(config)
  return {
    judgements: [judge(forced), ...names.map(judge)],
    judgementOf(resource) {
      if (resource === undefined || names.length === 0) return 0
      const name = renderedEnvironment(resource) ?? choose(judgedBy(resource, cwd))
      return name === undefined ? 0 : names.indexOf(name) + 1
    },
  }

  /** What the configuration says of the chart's rendering outranks the selectors. */
  function renderedEnvironment({ source }: Resource): string | undefined {
    return config.sources
      .flatMap(({ chart, renderings }) =>
        renderings.map((rendering) => ({
          ...rendering,
          source: helmSourceName(shownPath(cwd, chart), rendering.name),
        })),
      )
      .find((rendering) => rendering.source === source)?.environment
  }
}

function judgedBy(
  { namespace, labels, origin }: Resource,
  cwd: string,
): Parameters<ReturnType<typeof environmentChooser>>[0] {
  const shown =
    origin.type === 'cluster'
      ? undefined
      : origin.type === 'rendered'
        ? origin.template.path
        : origin.text.path
  return { namespace, labels, path: shown === undefined ? undefined : resolve(cwd, shown) }
}
