/** One way to render a chart, as the configuration or the command line asks for it. Paths are absolute. */
export interface ChartRendering {
  /** Shown beside findings that hold only here; `default` for the only one. */
  readonly name: string
  readonly release: string
  readonly namespace?: string
  /** Values files, in helm's order of precedence (later wins). */
  readonly values: readonly string[]
  /** `key=value` texts, as `helm template --set` takes them. */
  readonly set: readonly string[]
  readonly apiVersions: readonly string[]
  /** The environment whose settings judge this rendering. */
  readonly environment?: string
}

/** A chart and the renderings that were asked for; `chart` is an absolute folder or `.tgz`. */
export interface ChartSettings {
  readonly chart: string
  readonly renderings: readonly ChartRendering[]
}
