import fc from 'fast-check'
import type { Path } from '#model'
import { type Edit, edit, editBy } from './edit.ts'
import { appArmor, seccomp, selinux, windows } from './security.ts'

const capability = fc.constantFrom(
  ...['ALL', 'all', 'All', 'CAP_ALL', 'NET_BIND_SERVICE', 'net_bind_service', 'CAP_NET_BIND_SERVICE'],
  ...['CHOWN', 'SETPCAP', 'SYS_CHROOT', 'MKNOD', 'AUDIT_WRITE', 'KILL', 'NET_RAW', 'SYS_ADMIN'],
  ...['SYS_TIME', 'CAP_CHOWN', 'chown', 'SETFCAP ', ' KILL', '', 'NOT_THERE'],
)

const capabilities = fc.option(fc.array(capability, { maxLength: 3 }))

/** Also the spellings of this very host, which Pod Security does not tell from others. */
const host = fc.constantFrom(undefined, '', '127.0.0.1', 'localhost', '::1', '0.0.0.0', 'example.com', null)

const call = fc.oneof(
  host.map((name) => ({ httpGet: { path: '/', port: 8080, host: name } })),
  host.map((name) => ({ tcpSocket: { port: 8080, host: name } })),
)

const probe = fc.oneof(
  call,
  fc.constantFrom({ exec: { command: ['true'] } }, { grpc: { port: 9000 } }, undefined, null),
)

const hook = fc.oneof(call, fc.constantFrom({ exec: { command: ['true'] } }, { sleep: { seconds: 1 } }, null))

const port = fc.record({
  containerPort: fc.constantFrom(80, 8080, 9090),
  hostPort: fc.constantFrom(undefined, 0, 80, 8080, 9090, null),
  protocol: fc.constantFrom(undefined, 'TCP', 'UDP', 'SCTP'),
  hostIP: fc.constantFrom(undefined, '', '127.0.0.1'),
})

/** Fields of a container that are no matter of Pod Security. */
const others: readonly (readonly [string, unknown])[] = [
  ['args', ['--privileged']],
  ['imagePullPolicy', 'Always'],
  ['resources', { limits: { cpu: '1', memory: '1Gi' } }],
  ['stdin', true],
  ['terminationMessagePolicy', 'FallbackToLogsOnError'],
  ['workingDir', '/proc'],
  ['env', [{ name: 'HOST', valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } } }]],
]

/** One field of the container at a place. */
export function containerEdits(place: Path): fc.Arbitrary<Edit> {
  const context = [...place, 'securityContext']
  return fc.oneof(
    edit(context, undefined, null, {}),
    edit([...context, 'privileged'], true, false, null),
    edit([...context, 'allowPrivilegeEscalation'], true, false, undefined, null),
    edit([...context, 'runAsNonRoot'], true, false, undefined, null),
    edit([...context, 'runAsUser'], 0, 1, 1000, null),
    edit([...context, 'runAsGroup'], 0, 1000),
    edit([...context, 'readOnlyRootFilesystem'], true, false),
    edit([...context, 'procMount'], 'Default', 'Unmasked', null),
    editBy([...context, 'capabilities'], fc.record({ add: capabilities, drop: capabilities })),
    editBy([...context, 'capabilities', 'add'], capabilities),
    editBy([...context, 'capabilities', 'drop'], capabilities),
    editBy([...context, 'seccompProfile'], seccomp),
    editBy([...context, 'appArmorProfile'], appArmor),
    editBy([...context, 'seLinuxOptions'], selinux),
    editBy([...context, 'windowsOptions'], windows),
    editBy([...place, 'ports'], fc.array(port, { maxLength: 2 })),
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((name) => editBy([...place, name], probe)),
    ...['postStart', 'preStop'].map((name) => editBy([...place, 'lifecycle', name], hook)),
    ...others.map(([name, value]) => edit([...place, name], value)),
  )
}
