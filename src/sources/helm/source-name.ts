/** `Resource.source` of what a chart's rendering printed; `shown` is the chart's path as it is printed. */
export function helmSourceName(shown: string, rendering: string): string {
  return `helm ${shown} (${rendering})`
}
