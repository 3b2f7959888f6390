import { showsProgress, type Terminal } from './terminal.ts'

/** Shows what is being done, on one line of standard error; undefined takes the line away. */
export type Progress = (what: string | undefined) => void

export function progress(terminal: Terminal): Progress {
  if (!showsProgress(terminal)) return () => {}
  return (what) => void terminal.writeError(`\r\u001b[K${what ?? ''}`)
}
