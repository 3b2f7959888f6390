import type { NodeJobSettings } from '#model'
import { containerName } from './names.ts'

/** Settings that name an image, without which there is no pod. */
export type PodSettings = NodeJobSettings & { readonly image: string }

/** Where the node's `/` is mounted. */
const mountPath = '/host'

/**
 * A pod that reads a node and may do nothing else. Root without `DAC_READ_SEARCH` reads no file of others; without `SYS_PTRACE`
 * nobody learns which process holds a socket. Mounts below `/` are read-only too where the kernel and the cluster know how.
 */
export function podSpec(
  settings: PodSettings,
  command: readonly string[],
  more: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { image, pullSecret, tolerations, priorityClass, unconfined } = settings
  return {
    ...more,
    hostPID: true,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: 5,
    ...(pullSecret !== undefined && { imagePullSecrets: [{ name: pullSecret }] }),
    ...(priorityClass !== undefined && { priorityClassName: priorityClass }),
    tolerations,
    containers: [
      {
        name: containerName,
        image,
        command: ['seaworthy', 'node-facts', '--root', mountPath, ...command],
        resources: {
          requests: { cpu: '50m', memory: '96Mi' },
          limits: { cpu: '500m', memory: '512Mi' },
        },
        securityContext: {
          runAsUser: 0,
          runAsGroup: 65534,
          privileged: false,
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'], add: ['DAC_READ_SEARCH', 'SYS_PTRACE'] },
          seccompProfile: { type: 'RuntimeDefault' },
          ...(unconfined && {
            appArmorProfile: { type: 'Unconfined' },
            seLinuxOptions: { type: 'spc_t' },
          }),
        },
        volumeMounts: [{ name: 'root', mountPath, readOnly: true, recursiveReadOnly: 'IfPossible' }],
      },
    ],
    volumes: [{ name: 'root', hostPath: { path: '/', type: 'Directory' } }],
  }
}
