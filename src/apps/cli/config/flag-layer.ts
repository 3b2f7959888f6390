import type { ConfigPart, Layer } from '#config'

/** Options by the settings that they give, where the names differ. */
const optionNames: Readonly<Record<string, string>> = {
  frameworks: '--framework',
  personas: '--persona',
  failOn: '--fail-on',
  kubernetesVersion: '--kubernetes-version',
  pssVersion: '--pss-version',
  requireCoverage: '--require-coverage',
}

/** What the command line says, the strongest layer. */
export function flagLayer(part: ConfigPart): Layer {
  return {
    part,
    originOf: ([key = '', name = '']) =>
      key === 'programs' ? `--${name}` : (optionNames[key] ?? `--${key}`),
  }
}
