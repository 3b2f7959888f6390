import { nearest } from '#model'
import { formatNames, type FormatName } from '#reporters'
import { CommandError, unknownWord } from '../errors.ts'

/** One report that was asked for; `file` undefined stands for standard output. */
export interface Output {
  readonly format: FormatName
  readonly file?: string
}

/** Reads `--output FORMAT[=FILE]`; throws a `CommandError`. */
export function parseOutputs(
  texts: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Output[] {
  if (texts.length === 0) {
    const annotations: Output[] = env['GITHUB_ACTIONS'] === 'true' ? [{ format: 'github' }] : []
    return [{ format: 'text' }, ...annotations]
  }
  const outputs = texts.map(parseOutput)
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new CommandError(
      'output-twice',
      'two reports cannot both go to standard output',
      'give all but one a file: --output sarif=results.sarif --output text',
    )
  }
  return outputs
}

function parseOutput(text: string): Output {
  const [name = '', ...rest] = text.split('=')
  const file = rest.join('=')
  if (!isFormat(name)) {
    throw unknownWord('output format', name, nearest(name, formatNames), `formats: ${formatNames.join(', ')}`)
  }
  if (rest.length > 0 && file === '') {
    throw new CommandError('output-file', `\`--output ${text}\` names no file`, 'write FORMAT or FORMAT=FILE')
  }
  return { format: name, ...(file !== '' && file !== '-' && { file }) }
}

function isFormat(name: string): name is FormatName {
  return (formatNames as readonly string[]).includes(name)
}
