import { type Control, defineControl } from '#model'
import { classifyHostPath } from './host-path/host-path-class.ts'
import { hostPathVolumes } from './host-path/host-path-mounts.ts'

export const runtimeSocketMount: Control = defineControl({
  id: 'runtime-socket-mount',
  title: "Pod mounts the container runtime's socket",
  severity: 'critical',
  why: 'Who can write to the socket starts privileged containers on the node, outside every policy of Kubernetes; a read-only mount does not prevent it.',
  remediation:
    'Remove the volume; build images with a tool that needs no runtime, and read container data by the Kubernetes API.',
  aliases: [
    'kubescape:C-0074',
    'trivy:KSV-0006',
    'kube-linter:docker-sock',
    'checkov:CKV_K8S_27',
    'kics:docker_daemon_socket_is_exposed_to_containers',
    'kubesec:DockerSock',
    'kyverno:disallow-container-sock-mounts',
    'kyverno:docker-socket-check',
  ],
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  on: 'workload',
  *check({ workload }) {
    for (const { index, name, path } of hostPathVolumes(workload)) {
      if (classifyHostPath(path) !== 'runtime-socket') continue
      yield {
        at: ['volumes', index, 'hostPath', 'path'],
        message: `volume \`${name}\` mounts \`${path}\` of the node, which is or holds the container runtime's socket`,
      }
    }
  },
})
