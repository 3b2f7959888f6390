import type { SecretFormat } from './format.ts'

/** Clouds, and services that run or hold infrastructure. */
export const cloudFormats: readonly SecretFormat[] = [
  { kind: 'aws-access-key', hint: 'AKIA|ASIA', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { kind: 'aws-bedrock-key', hint: 'ABSK', pattern: /\bABSK[A-Za-z0-9+/]{100,}={0,2}/g },
  { kind: 'google-api-key', hint: 'AIza', pattern: /\bAIza[\w-]{35}/g },
  { kind: 'google-oauth-token', hint: 'ya29\\.', pattern: /\bya29\.[\w-]{20,}/g },
  { kind: 'google-client-secret', hint: 'GOCSPX-', pattern: /\bGOCSPX-[\w-]{20,}/g },
  {
    kind: 'azure-storage-key',
    hint: 'AccountKey|AccessKey=',
    pattern: /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=]{32,})/g,
  },
  {
    kind: 'azure-signature',
    hint: 'sig=',
    pattern: /[?&]sig=(?<secret>(?:[A-Za-z0-9]|%2[BF]|[+/-]){40,60}(?:%3D|=))/gi,
  },
  {
    kind: 'azure-client-secret',
    hint: '[78]Q~',
    pattern: /(?<![\w~.-])[\w~.-]{3}[78]Q~[\w~.-]{31,34}(?![\w~.-])/g,
  },
  { kind: 'azure-devops-token', hint: 'AZDO', pattern: /\b[A-Za-z0-9]{70,80}AZDO[A-Za-z0-9]{4}\b/g },
  { kind: 'digitalocean-token', hint: 'do[opr]_v1', pattern: /\bdo[opr]_v1_[a-f0-9]{64}/g },
  { kind: 'alibaba-access-key', hint: 'LTAI', pattern: /\bLTAI[A-Za-z0-9]{20}\b/g },
  { kind: 'cloudflare-key', hint: 'v1\\.0-', pattern: /\bv1\.0-[a-f0-9]{24}-[a-f0-9]{146}\b/g },
  { kind: 'heroku-key', hint: 'HRKU-', pattern: /\bHRKU-[\w-]{30,}/g },
  { kind: 'vault-token', hint: 'hv[sbr]\\.', pattern: /\bhv[sbr]\.[\w-]{20,}/g },
  { kind: 'terraform-token', hint: 'atlasv1', pattern: /\b\w{14}\.atlasv1\.[\w-]{50,}/g },
  { kind: 'pulumi-token', hint: 'pul-', pattern: /\bpul-[a-f0-9]{40}\b/g },
  {
    kind: 'doppler-token',
    hint: 'dp\\.[a-z]{2}',
    pattern: /\bdp\.(?:audit|ct|pt|sa|scim|st)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}\b/g,
  },
  { kind: 'one-password-token', hint: 'ops_eyJ', pattern: /\bops_eyJ[A-Za-z0-9+/]{200,}={0,2}/g },
  { kind: 'databricks-token', hint: 'dapi', pattern: /\bdapi[a-f0-9]{32}\b/g },
  { kind: 'planetscale-token', hint: 'pscale_', pattern: /\bpscale_(?:oauth|pw|tkn)_[\w.=-]{32,}/g },
  { kind: 'supabase-key', hint: 'sb(?:p_|_secret)', pattern: /\bsb(?:p_[a-f0-9]{40}|_secret_[\w-]{20,})\b/g },
  { kind: 'tailscale-key', hint: 'tskey-', pattern: /\btskey-[a-z]+-[A-Za-z0-9]{8,}-?[A-Za-z0-9]{16,}/g },
  { kind: 'netlify-token', hint: 'nfp_', pattern: /\bnfp_[A-Za-z0-9]{36,}/g },
  { kind: 'fly-token', hint: 'fm[12]_', pattern: /\bfm[12][ar]?_[A-Za-z0-9+/]{100,}={0,2}/g },
]
