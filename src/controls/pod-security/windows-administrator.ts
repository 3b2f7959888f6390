import {
  type Control,
  containerName,
  containerPath,
  defineControl,
  type Path,
  podName,
  type Problem,
} from '#model'

const field = ['securityContext', 'windowsOptions', 'runAsUserName']
const administrators = /^(?:containeradministrator|administrator|(?:nt authority\\)?system)$/i

export const windowsAdministrator: Control = defineControl({
  id: 'windows-administrator',
  title: 'Windows container runs as an administrator',
  severity: 'medium',
  why: 'An administrator of the container may install programs and services in it, and is closer to the node through any flaw.',
  remediation: 'Set `windowsOptions.runAsUserName: ContainerUser`.',
  aliases: ['kyverno:require-run-as-containeruser'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/'],
  on: 'workload',
  fix: 'unsafe',
  params: {
    /** Whether a user that nobody names counts: many images, Server Core among them, then start as an administrator. */
    unnamed: false,
  },
  *check({ workload, params }) {
    const ofPod = workload.podSpec.securityContext?.windowsOptions?.runAsUserName
    if (ofPod && administrators.test(ofPod)) yield problem(podName(workload), `\`${ofPod}\``, field)
    for (const entry of workload.containers) {
      const user = entry.spec.securityContext?.windowsOptions?.runAsUserName
      const name = containerName({ container: entry.spec, role: entry.role })
      const path = [...containerPath(workload, entry), ...field]
      if (!user && !ofPod && workload.windows && params.unnamed)
        yield problem(name, 'whom its image names', path)
      if (!user || !administrators.test(user)) continue
      yield problem(name, `\`${user}\``, path)
    }
  },
})

function problem(subject: string, user: string, path: Path): Problem {
  return {
    at: path,
    message: `${subject} runs as ${user}`,
    fix: { safety: 'unsafe', operations: [{ op: 'set', path, value: 'ContainerUser' }] },
  }
}
