import type { Path } from '#model'
import type { ConfigError, ConfigErrorCode } from './config-error.ts'
import type { ConfigText } from './read-document.ts'

export type Report = (code: ConfigErrorCode, path: Path, message: string) => ConfigError

/** Makes errors that stand at a path of the text: at the value for a wrong value, else at the key. */
export function reporter(text: ConfigText): Report {
  return (code, path, message) => ({
    code,
    message,
    ...text.place(path, code === 'config-value' ? 'value' : 'key'),
  })
}
