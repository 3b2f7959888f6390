import { anonymousPaths, lineOf } from './anonymous.ts'
import { portQuestions } from './questions.ts'

/** What is asked without credentials: paths of the API server, and addresses in which `*` is each address of each node. */
export const plannedProbes: readonly string[] = [
  ...anonymousPaths.map(lineOf),
  ...portQuestions.map(
    ({ port, scheme, path }) => `${scheme === 'either' ? 'https' : scheme}://*:${port}${path}`,
  ),
]
