import { type ChartRendering, formatVersion, type MinorVersion } from '#model'

/**
 * The arguments of `helm template` for one rendering. Whatever a configuration says stands behind an option of its own or behind
 * `--`, so that nothing in it can be taken for an option.
 */
export function helmArguments(chart: string, rendering: ChartRendering, version: MinorVersion): string[] {
  const { release, namespace = release, values, set, apiVersions } = rendering
  return [
    'template',
    `--namespace=${namespace}`,
    `--kube-version=${formatVersion(version)}.0`,
    '--include-crds',
    ...values.map((path) => `--values=${quoted(path)}`),
    ...set.map((text) => `--set=${text}`),
    ...apiVersions.map((text) => `--api-versions=${text}`),
    '--',
    release,
    chart,
  ]
}

/** Helm reads `--values` as a line of comma-separated values. */
function quoted(path: string): string {
  return /[",\n\r]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path
}
