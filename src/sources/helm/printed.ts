/** A stretch of helm's output that one file of the chart printed. */
export interface Printed {
  readonly start: number
  readonly end: number
  /** `web/templates/service.yaml`, beginning with the chart's name. */
  readonly source: string
}

/**
 * Takes helm's output apart at the lines that it writes above each document. A file under `crds/` is printed as it is, so that its
 * further documents have no such line and belong to the same stretch.
 */
export function printedIn(output: string): (offset: number) => Printed | undefined {
  const marks = [...output.matchAll(/^---\n# Source: (.+)$/gm)]
  const all = marks.map((mark, index): Printed => {
    return { start: mark.index, end: marks[index + 1]?.index ?? output.length, source: mark[1]!.trim() }
  })
  return (offset) => all[all.findLastIndex(({ start }) => start <= offset)]
}
