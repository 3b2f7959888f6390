/** The flag of the API server that names the file of a fact. */
export const apiServerFileFlags = {
  'audit-policy': 'audit-policy-file',
  'encryption-configuration': 'encryption-provider-config',
  'admission-configuration': 'admission-control-config-file',
  'authentication-configuration': 'authentication-config',
  'authorization-configuration': 'authorization-config',
} as const
