/** A credential that is known by its form alone. */
export interface SecretFormat {
  readonly kind: string
  /** Global; the named group `secret` where only a part of the match is one. */
  readonly pattern: RegExp
}

/** Sources: the vendors' own documentation of their tokens' forms. */
export const secretFormats: readonly SecretFormat[] = [
  { kind: 'private-key', pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|$)/g },
  { kind: 'aws-access-key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { kind: 'google-api-key', pattern: /\bAIza[\w-]{35}/g },
  { kind: 'google-oauth-token', pattern: /\bya29\.[\w-]{20,}/g },
  { kind: 'github-token', pattern: /\b(?:gh[opusr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/g },
  { kind: 'gitlab-token', pattern: /\bgl(?:pat|dt|rt|oas|ptt)-[\w-]{20,}/g },
  { kind: 'slack-token', pattern: /\bxox[abeoprs]-[\w-]{10,}/g },
  { kind: 'slack-webhook', pattern: /https:\/\/hooks\.slack\.com\/services\/(?<secret>[\w/]{20,})/g },
  { kind: 'stripe-key', pattern: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/g },
  { kind: 'sendgrid-key', pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/g },
  { kind: 'npm-token', pattern: /\bnpm_[A-Za-z0-9]{36}/g },
  { kind: 'pypi-token', pattern: /\bpypi-[\w-]{50,}/g },
  { kind: 'docker-token', pattern: /\bdckr_[op]at_[\w-]{20,}/g },
  { kind: 'vault-token', pattern: /\bhv[sbr]\.[\w-]{20,}/g },
  { kind: 'openai-key', pattern: /\bsk-(?:proj-|ant-)?[\w-]{32,}/g },
  { kind: 'digitalocean-token', pattern: /\bdo[opr]_v1_[a-f0-9]{64}/g },
  { kind: 'azure-storage-key', pattern: /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=]{32,})/g },
  { kind: 'jwt', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g },
  { kind: 'url-password', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"]*:(?<secret>[^\s/@'"]+)@/gi },
]

/** Whether any format can match: one cheap look instead of twenty. */
export const mayHoldSecret: RegExp =
  /-----BEGIN|AKIA|ASIA|AIza|ya29\.|gh[opusr]_|github_pat_|gl(?:pat|dt|rt|oas|ptt)-|xox[abeoprs]-|hooks\.slack\.com|[rs]k_(?:live|test)_|SG\.|npm_|pypi-|dckr_|hv[sbr]\.|sk-|do[opr]_v1_|Key=|eyJ|:\/\/[^\s/@]*:[^\s/@]*@/
