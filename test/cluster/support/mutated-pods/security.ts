import fc from 'fast-check'

/** Fields that the security contexts of pods and of containers share. */
export const seccomp = fc.constantFrom(
  { type: 'RuntimeDefault' },
  { type: 'Unconfined' },
  { type: 'Localhost', localhostProfile: 'profiles/app.json' },
  undefined,
  null,
)

export const appArmor = fc.constantFrom(
  { type: 'RuntimeDefault' },
  { type: 'Unconfined' },
  { type: 'Localhost', localhostProfile: 'app' },
  undefined,
  null,
)

export const selinux = fc.option(
  fc.record(
    {
      type: fc.constantFrom(
        ...['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'],
        ...['spc_t', 'container_file_t', 'CONTAINER_T'],
      ),
      user: fc.constantFrom('', 'system_u', null),
      role: fc.constantFrom('', 'system_r', null),
      level: fc.constantFrom('s0:c123,c456', ''),
    },
    { requiredKeys: [] },
  ),
)

export const windows = fc.constantFrom(
  {},
  { hostProcess: false },
  { hostProcess: true },
  { hostProcess: null },
  { runAsUserName: 'ContainerUser' },
  { gmsaCredentialSpecName: 'spec' },
  null,
)
