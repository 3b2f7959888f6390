export type { ConfigError } from './config-error.ts'
export { renamed } from './check-names.ts'
export { checkFrameworks, frameworkIds } from './check-frameworks.ts'
export { checkEnvironments } from './check-environments.ts'
export {
  type Config,
  type ConfigPart,
  defaultConfig,
  type ExceptionEntry,
  type ExceptionsSettings,
} from './config.ts'
export { defaultRelease } from './charts.ts'
export { describeConfig, type SettingRow } from './describe.ts'
export { environmentChooser, settingsOf } from './environment.ts'
export { absoluteGlob, isWithin } from './file-path.ts'
export { glob } from './glob.ts'
export type { Known } from './known.ts'
export { type Layer, mergeLayers } from './merge.ts'
export { parseConfig, type ParsedConfig } from './parse.ts'
export { checkTrust } from './trust.ts'
