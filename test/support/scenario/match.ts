/**
 * Whether a text is as expected. `[..]` stands for anything within a line, a line `...` for any lines; trailing blank lines do
 * not count.
 */
export function matches(expected: string, actual: string): boolean {
  const pattern = trimmed(expected)
    .split('\n')
    .map((line) => (line === '...' ? anyLines : `${linePattern(line)}\\n`))
    .join('')
  return new RegExp(`^${pattern}$`, 'u').test(`${trimmed(actual)}\n`)
}

const anyLines = '(?:[^\\n]*\\n)*?'

function linePattern(line: string): string {
  return line
    .split('[..]')
    .map((text) => RegExp.escape(text))
    .join('[^\\n]*')
}

function trimmed(text: string): string {
  return text.replace(/\s+$/, '')
}
