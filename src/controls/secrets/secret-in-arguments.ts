import { type Control, containerName, defineControl } from '#model'
import { sealed, secretsOf, secretWords } from './evidence/redacted.ts'

export const secretInArguments: Control = defineControl({
  id: 'secret-in-arguments',
  title: 'Secret stands in the command line of a container',
  severity: 'high',
  why: 'Whoever reads the repository, the pod or the list of processes of the node has the secret.',
  remediation:
    'Put the value into a Secret, pass it as a file or variable, and replace the one that was seen.',
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
  on: 'container',
  *check({ container, role, workload }) {
    for (const found of secretsOf(workload, container)) {
      const { path, kind } = found
      if (path[0] !== 'args' && path[0] !== 'command') continue
      yield {
        at: path,
        message: `${containerName({ container, role })} has ${secretWords(kind)} in its command line`,
        ...sealed(found),
      }
    }
  },
})
