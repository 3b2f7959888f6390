import type { Style } from './style.ts'

/** What stands before the lines of one block, in line with the numbers of its code frame. */
export interface Margin {
  readonly top: string
  readonly side: string
  readonly branch: string
  readonly bottom: string
  /** Before a line of the source; without a number before what marks it. */
  source(number?: number): string
  /** Columns that the widest of them takes. */
  readonly width: number
}

/** `lastLine` is the highest number of the frame; 0 where there is none. */
export function marginFor({ box, dim }: Style, lastLine: number): Margin {
  const digits = Math.max(String(lastLine).length, 2)
  const gap = ' '.repeat(digits)
  const number = (line?: number): string => (line === undefined ? gap : dim(String(line).padStart(digits)))
  if (box === undefined) {
    return {
      top: '  ',
      side: '  ',
      branch: '  ',
      bottom: '  ',
      source: (line) => `${number(line)} `,
      width: digits + 2,
    }
  }
  return {
    top: `${gap} ${box.top} `,
    side: `${gap} ${box.side} `,
    branch: `${gap} ${box.branch} `,
    bottom: `${gap} ${box.bottom} `,
    source: (line) => `${number(line)} ${box.side} `,
    width: digits + 4,
  }
}
