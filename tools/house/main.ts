import { boundaryProblems } from './boundaries.ts'
import { cycleProblems } from './cycles.ts'
import { readFiles } from './files.ts'
import { shapeOf } from './shape.ts'

/** Prints the shape of the code, and what breaks a boundary or a limit; exit code 1 where something does. */
function main(): void {
  const files = readFiles()
  const shape = shapeOf(files)
  const problems = [...boundaryProblems(files), ...cycleProblems(files), ...shape.problems]
  for (const line of [...shape.lines, ...problems]) process.stdout.write(`${line}\n`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

main()
