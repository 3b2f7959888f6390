import type { Control, MinorVersion } from '#model'
import { apparmorUnconfined } from '../../pod-security/apparmor-unconfined.ts'
import { capabilitiesAdded } from '../../pod-security/capabilities-added.ts'
import { capabilitiesBeyondDefault } from '../../pod-security/capabilities-beyond-default.ts'
import { capabilitiesNotDropped } from '../../pod-security/capabilities-not-dropped.ts'
import { customSelinuxOptions } from '../../pod-security/custom-selinux-options.ts'
import { hostIpc } from '../../pod-security/host-ipc.ts'
import { hostNetwork } from '../../pod-security/host-network.ts'
import { hostPathVolume } from '../../pod-security/host-path-volume.ts'
import { hostPid } from '../../pod-security/host-pid.ts'
import { hostPort } from '../../pod-security/host-port.ts'
import { noSeccompProfile } from '../../pod-security/no-seccomp-profile.ts'
import { privilegeEscalationAllowed } from '../../pod-security/privilege-escalation-allowed.ts'
import { privilegedContainer } from '../../pod-security/privileged-container.ts'
import { probeHost } from '../../pod-security/probe-host.ts'
import { restrictedVolumeType } from '../../pod-security/restricted-volume-type.ts'
import { runAsNonRootMissing } from '../../pod-security/run-as-non-root-missing.ts'
import { runAsRootUser } from '../../pod-security/run-as-root-user.ts'
import { seccompUnconfined } from '../../pod-security/seccomp-unconfined.ts'
import { unmaskedProc } from '../../pod-security/unmasked-proc.ts'
import { unmaskedProcInUserNamespace } from '../../pod-security/unmasked-proc-in-user-namespace.ts'
import { unsafeSysctls } from '../../pod-security/unsafe-sysctls.ts'
import { windowsHostProcess } from '../../pod-security/windows-host-process.ts'

/** A control that a level asks for, from one policy version to another. */
export interface LevelLine {
  readonly control: Control
  readonly since?: MinorVersion
  readonly until?: MinorVersion
}

/** What both levels ask for. */
const common: readonly LevelLine[] = [
  { control: windowsHostProcess },
  { control: hostNetwork },
  { control: hostPid },
  { control: hostIpc },
  { control: privilegedContainer },
  { control: hostPort },
  { control: probeHost, since: 34 },
  { control: apparmorUnconfined },
  { control: customSelinuxOptions },
  { control: unmaskedProc },
  { control: unsafeSysctls },
]

/** What the Pod Security levels ask for; a test holds it equal to the frameworks `pss-baseline` and `pss-restricted`. */
export const standards: Readonly<Record<string, readonly LevelLine[]>> = {
  baseline: [
    ...common,
    { control: capabilitiesBeyondDefault },
    { control: hostPathVolume },
    { control: seccompUnconfined },
  ],
  restricted: [
    ...common,
    { control: unmaskedProcInUserNamespace, since: 35 },
    { control: restrictedVolumeType },
    { control: privilegeEscalationAllowed, since: 8 },
    { control: runAsNonRootMissing },
    { control: runAsRootUser, since: 23 },
    { control: seccompUnconfined, until: 18 },
    { control: noSeccompProfile, since: 19 },
    { control: capabilitiesBeyondDefault, until: 21 },
    { control: capabilitiesNotDropped, since: 22 },
    { control: capabilitiesAdded, since: 22 },
  ],
}
