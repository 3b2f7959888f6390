import fc from 'fast-check'
import { bases, type PodObject, strictContainer } from './bases.ts'
import { containerEdits } from './containers.ts'
import { edited, type Edit, edit, editBy } from './edit.ts'
import { appArmor, seccomp, selinux, windows } from './security.ts'
import { volume } from './volumes.ts'

const context = ['spec', 'securityContext']

const sysctl = fc.record({
  name: fc.constantFrom(
    ...['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_local_reserved_ports'],
    ...['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem', 'kernel.msgmax'],
    ...['net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat', 'net/ipv4/tcp_syncookies'],
    ...['net.ipv4.ping_group_range', 'net.core.somaxconn', 'net.ipv4.ip_unprivileged_port_start'],
  ),
  value: fc.constant('1'),
})

const annotations: readonly string[] = [
  ...['prepare', 'proxy', 'app', 'absent'].map(
    (name) => `container.apparmor.security.beta.kubernetes.io/${name}`,
  ),
  'container.seccomp.security.alpha.kubernetes.io/app',
  'seccomp.security.alpha.kubernetes.io/pod',
]

const annotation = fc.constantFrom('runtime/default', 'unconfined', 'localhost/app', 'localhost/', '')

/** Fields of a pod that are no matter of Pod Security. */
const others: readonly (readonly [string, unknown])[] = [
  ['automountServiceAccountToken', false],
  ['dnsPolicy', 'ClusterFirstWithHostNet'],
  ['enableServiceLinks', false],
  ['hostname', 'web'],
  ['nodeSelector', { 'kubernetes.io/os': 'windows' }],
  ['restartPolicy', 'Never'],
  ['schedulingGates', [{ name: 'example.com/gate' }]],
  ['shareProcessNamespace', true],
  ['tolerations', [{ operator: 'Exists' }]],
]

const podEdits = fc.oneof(
  ...['hostNetwork', 'hostPID', 'hostIPC'].map((name) => edit(['spec', name], true, false, null)),
  edit(['spec', 'hostUsers'], true, false, null),
  edit(['spec', 'os'], { name: 'linux' }, { name: 'windows' }, null),
  edit(context, undefined, null, {}),
  edit([...context, 'runAsNonRoot'], true, false, undefined, null),
  edit([...context, 'runAsUser'], 0, 1, 1000, null),
  edit([...context, 'runAsGroup'], 0, 1000),
  edit([...context, 'supplementalGroups'], [0], [1000]),
  edit([...context, 'fsGroup'], 0, 1000),
  edit([...context, 'supplementalGroupsPolicy'], 'Strict', 'Merge'),
  editBy([...context, 'seccompProfile'], seccomp),
  editBy([...context, 'appArmorProfile'], appArmor),
  editBy([...context, 'seLinuxOptions'], selinux),
  editBy([...context, 'windowsOptions'], windows),
  editBy([...context, 'sysctls'], fc.array(sysctl, { maxLength: 2 })),
  editBy(['spec', 'volumes', '-'], volume),
  ...annotations.map((key) => editBy(['metadata', 'annotations', key], annotation)),
  ...others.map(([name, value]) => edit(['spec', name], value)),
)

const places = [
  ['spec', 'containers', 0],
  ['spec', 'initContainers', 0],
  ['spec', 'initContainers', 1],
]

/** The edits of a pod, or of one of its containers. */
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 2, arbitrary: podEdits },
  { weight: 3, arbitrary: fc.oneof(...places.map(containerEdits)) },
)

/** HostProcess takes more than one field to be accepted at all. */
const hostProcess: readonly Edit[] = [
  { at: ['spec', 'os'], value: { name: 'windows' } },
  { at: ['spec', 'hostNetwork'], value: true },
  { at: context, value: { windowsOptions: { hostProcess: true, runAsUserName: 'SYSTEM' } } },
]

/** Pods with some fields changed, each of which the API server may admit, refuse by Pod Security, or find invalid. */
export const mutatedPod: fc.Arbitrary<PodObject> = fc
  .record({
    base: fc.constantFrom(...Object.values(bases)),
    edits: fc.oneof(
      { weight: 20, arbitrary: fc.array(anyEdit, { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant(hostProcess) },
    ),
  })
  .map(({ base, edits }) => numbered(edited(base, edits)))

function numbered(pod: PodObject): PodObject {
  const { volumes } = pod.spec
  if (!Array.isArray(volumes)) return pod
  const named = volumes.map((one: object, index) => ({ name: `volume-${index}`, ...one }))
  return { ...pod, spec: { ...pod.spec, volumes: named } }
}

/** A pod with an ephemeral container, some of whose fields are changed. */
export function debuggedPod(pod: PodObject): fc.Arbitrary<PodObject> {
  const place = ['spec', 'ephemeralContainers', 0]
  const ephemeral = { name: 'debug', ...strictContainer }
  const debugged = { ...pod, spec: { ...pod.spec, ephemeralContainers: [ephemeral] } }
  return fc.array(containerEdits(place), { maxLength: 3 }).map((edits) => edited(debugged, edits))
}
