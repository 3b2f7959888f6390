import type { ChartRendering, ChartSettings } from '#model'
import { resolvePath } from './file-path.ts'
import type { ConfigDocument } from './schema.ts'

type SourceDocument = NonNullable<ConfigDocument['sources']>[number]

type RenderingDocument = NonNullable<SourceDocument['renderings']>[number]

/** `sources:` as the room that renders charts takes them; a source without `renderings` is rendered once. */
export function chartsOf(sources: readonly SourceDocument[], folder: string): ChartSettings[] {
  return sources.map(({ chart, renderings, ...own }) => ({
    chart: resolvePath(folder, chart),
    renderings: (renderings ?? [own]).map((rendering) => renderingOf(rendering, chart, folder)),
  }))
}

function renderingOf(given: RenderingDocument, chart: string, folder: string): ChartRendering {
  const {
    name = 'default',
    release = defaultRelease(chart),
    values = [],
    set = [],
    apiVersions = [],
    ...rest
  } = given
  return { ...rest, name, release, values: values.map((file) => resolvePath(folder, file)), set, apiVersions }
}

/** The chart's folder or archive, without its version, as far as Helm takes it for a release's name. */
export function defaultRelease(chart: string): string {
  const base = resolvePath('/', chart).split('/').at(-1)!
  const name = base
    .replace(/(-v?\d+\.\d+.*)?\.tgz$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
  return name.slice(0, 53).replace(/^-+|-+$/g, '') || 'release'
}
