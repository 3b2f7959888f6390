import type { SecretFormat } from './format.ts'

/** Code hosts, registries of packages and images, and pipelines. */
export const codeFormats: readonly SecretFormat[] = [
  { kind: 'github-token', hint: 'gh[opusr]_', pattern: /\bgh[opusr]_[A-Za-z0-9]{36,}/g },
  { kind: 'github-token', hint: 'github_pat_', pattern: /\bgithub_pat_\w{22,}/g },
  {
    kind: 'gitlab-token',
    hint: 'gl[a-z]{2,5}-',
    pattern: /\bgl(?:agent|cbt|dt|ffct|ft|imt|oas|pat|ptt|rtr|rt|soat|wt)-[\w.-]{20,}/g,
  },
  { kind: 'gitlab-token', hint: 'GR1348941', pattern: /\bGR1348941[\w-]{20,}/g },
  {
    kind: 'bitbucket-token',
    hint: 'ATBB|ATCTT3',
    pattern: /\b(?:ATBB[A-Za-z0-9]{24,}|ATCTT3xFfG[\w=-]{100,})/g,
  },
  { kind: 'atlassian-token', hint: 'ATATT3', pattern: /\bATATT3[\w=-]{100,}/g },
  { kind: 'npm-token', hint: 'npm_', pattern: /\bnpm_[A-Za-z0-9]{36}/g },
  { kind: 'pypi-token', hint: 'pypi-', pattern: /\bpypi-[\w-]{50,}/g },
  { kind: 'rubygems-key', hint: 'rubygems_', pattern: /\brubygems_[a-f0-9]{48}\b/g },
  { kind: 'crates-token', hint: 'cio', pattern: /\bcio[A-Za-z0-9]{32}\b/g },
  { kind: 'nuget-key', hint: 'oy2', pattern: /\boy2[a-z0-9]{43}\b/g },
  { kind: 'docker-token', hint: 'dckr_', pattern: /\bdckr_[op]at_[\w-]{20,}/g },
  {
    kind: 'artifactory-token',
    hint: 'AKCp|cmVmdGtu',
    pattern: /\b(?:AKCp[A-Za-z0-9]{60,70}|cmVmdGtu[A-Za-z0-9]{50,60})\b/g,
  },
  { kind: 'circleci-token', hint: 'CCI[PR]', pattern: /\bCCI(?:PAT|PRJ)_[A-Za-z0-9_]{30,}/g },
  { kind: 'buildkite-token', hint: 'bku?[ac][a-z]?_', pattern: /\bbk(?:ua|ca|ct|aj)_[a-f0-9]{40}\b/g },
  { kind: 'sonar-token', hint: 'sq[upa]_', pattern: /\bsq[upa]_[a-f0-9]{40}\b/g },
  { kind: 'postman-key', hint: 'PMAK-', pattern: /\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}\b/g },
  {
    kind: 'launchdarkly-key',
    hint: '(?:sdk|api)-',
    pattern: /\b(?:sdk|api)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}\b/g,
  },
]
