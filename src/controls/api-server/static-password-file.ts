import type { Control } from '#model'
import { defineFlagControl } from '../control-plane/flag-control.ts'
import { never } from '../control-plane/values.ts'

export const staticPasswordFile: Control = defineFlagControl({
  id: 'static-password-file',
  title: 'API server accepts passwords from a file',
  severity: 'medium',
  why: 'The passwords stand there in plain text, never expire, and cannot be changed without a restart.',
  remediation: 'Remove `--basic-auth-file`; give people OpenID Connect or client certificates.',
  aliases: [
    'checkov:CKV_K8S_69',
    'kics:basic_auth_file_is_set',
    'steampipe:container_no_argument_basic_auth_file',
    'stig:V-245542',
  ],
  component: 'api-server',
  flags: ['basic-auth-file'],
  absent: 'pass',
  endedIn: 19,
  accepts: never,
})
