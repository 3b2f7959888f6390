/** A credential that is known by its form alone. */
export interface SecretFormat {
  readonly kind: string
  /** Source of a pattern that every match contains: one cheap look finds out whether any format can match. */
  readonly hint: string
  /** Global; the named group `secret` where only a part of the match is one. */
  readonly pattern: RegExp
}

/** Sources: the vendors' own documentation of their tokens' forms. */
export const secretFormats: readonly SecretFormat[] = [
  {
    kind: 'private-key',
    hint: 'PRIVATE KEY',
    pattern:
      /-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  },
  { kind: 'age-key', hint: 'AGE-SECRET', pattern: /\bAGE-SECRET-KEY-1[A-Z0-9]{50,}/g },
  { kind: 'aws-access-key', hint: 'AKIA|ASIA', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { kind: 'google-api-key', hint: 'AIza', pattern: /\bAIza[\w-]{35}/g },
  { kind: 'google-oauth-token', hint: 'ya29\\.', pattern: /\bya29\.[\w-]{20,}/g },
  { kind: 'google-client-secret', hint: 'GOCSPX-', pattern: /\bGOCSPX-[\w-]{20,}/g },
  { kind: 'github-token', hint: 'gh[opusr]_', pattern: /\bgh[opusr]_[A-Za-z0-9]{36,}/g },
  { kind: 'github-token', hint: 'github_pat_', pattern: /\bgithub_pat_\w{22,}/g },
  {
    kind: 'gitlab-token',
    hint: 'gl[a-z]{2,5}-',
    pattern: /\bgl(?:pat|dt|rt|oas|ptt|ft|agent|soat)-[\w-]{20,}/g,
  },
  { kind: 'slack-token', hint: 'xox[abeoprs]-', pattern: /\bxox[abeoprs]-[\w-]{10,}/g },
  { kind: 'slack-token', hint: 'xapp-', pattern: /\bxapp-\d-[\w-]{20,}/g },
  {
    kind: 'slack-webhook',
    hint: 'hooks\\.slack',
    pattern: /https:\/\/hooks\.slack\.com\/(?:services|workflows)\/(?<secret>[\w/]{20,})/g,
  },
  { kind: 'stripe-key', hint: '[rs]k_(?:live|test)', pattern: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/g },
  { kind: 'sendgrid-key', hint: 'SG\\.', pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/g },
  { kind: 'npm-token', hint: 'npm_', pattern: /\bnpm_[A-Za-z0-9]{36}/g },
  { kind: 'pypi-token', hint: 'pypi-', pattern: /\bpypi-[\w-]{50,}/g },
  { kind: 'docker-token', hint: 'dckr_', pattern: /\bdckr_[op]at_[\w-]{20,}/g },
  { kind: 'vault-token', hint: 'hv[sbr]\\.', pattern: /\bhv[sbr]\.[\w-]{20,}/g },
  { kind: 'terraform-token', hint: 'atlasv1', pattern: /\b\w{14}\.atlasv1\.[\w-]{50,}/g },
  { kind: 'openai-key', hint: 'sk-', pattern: /\bsk-(?:proj-|svcacct-)?[\w-]{32,}/g },
  { kind: 'hugging-face-token', hint: 'hf_', pattern: /\bhf_[A-Za-z]{34}\b/g },
  { kind: 'databricks-token', hint: 'dapi', pattern: /\bdapi[a-f0-9]{32}\b/g },
  { kind: 'grafana-token', hint: 'gl(?:sa|c)_', pattern: /\bgl(?:sa|c)_[\w+/=]{32,}/g },
  { kind: 'new-relic-key', hint: 'NRAK-', pattern: /\bNRAK-[A-Z0-9]{27}\b/g },
  { kind: 'shopify-token', hint: 'shp[a-z]{2}_', pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g },
  { kind: 'digitalocean-token', hint: 'do[opr]_v1', pattern: /\bdo[opr]_v1_[a-f0-9]{64}/g },
  {
    kind: 'azure-storage-key',
    hint: 'AccountKey|AccessKey=',
    pattern: /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=]{32,})/g,
  },
  { kind: 'jwt', hint: 'eyJ', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g },
  {
    kind: 'authorization-header',
    hint: '[Bb]earer |Basic ',
    pattern: /\b(?:[Bb]earer|Basic) (?<secret>[A-Za-z0-9+/=._~-]{16,})/g,
  },
  {
    kind: 'url-password',
    hint: '://[^\\s/@]{0,300}:[^\\s/@]{1,300}@',
    pattern:
      /(?<![\w+.-])[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@'"]{0,300}:(?<secret>[^\s/"]{1,300})@(?!sha(?:256|512):)/gi,
  },
]

/** Whether any format can match: one cheap look instead of thirty. */
export const mayHoldSecret: RegExp = new RegExp(secretFormats.map(({ hint }) => hint).join('|'))
