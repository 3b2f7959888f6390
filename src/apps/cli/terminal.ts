/** What the command line knows of the place it runs in. */
export interface Terminal {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether somebody watches standard output, and standard error. */
  readonly outputIsTerminal: boolean
  readonly errorIsTerminal: boolean
  readonly columns: number
  /** Milliseconds since 1970. */
  now(): number
  /** All of standard input. */
  readInput(): Promise<Buffer>
  write(text: string): Promise<void>
  writeError(text: string): Promise<void>
}

/** The process's own; paths start from where the user stood when npm was called. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process
  return {
    cwd: env['INIT_CWD'] !== undefined && env['SEAWORTHY_START'] === '1' ? env['INIT_CWD'] : process.cwd(),
    env,
    outputIsTerminal: stdout.isTTY,
    errorIsTerminal: stderr.isTTY,
    columns: stdout.isTTY ? stdout.columns : 120,
    now: Date.now,
    readInput: async () => Buffer.concat(await process.stdin.toArray()),
    write: (text) => writeAll(stdout, text),
    writeError: (text) => writeAll(stderr, text),
  }
}

/** Resolves once the text is handed over; a reader that went away ends nothing but the writing. */
function writeAll(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', onError)
    stream.write(text, (error) => {
      stream.off('error', onError)
      if (error == null) resolve()
    })
    function onError(error: NodeJS.ErrnoException): void {
      if (error.code === 'EPIPE') resolve()
      else reject(error)
    }
  })
}

/** NO_COLOR and FORCE_COLOR as their conventions say; else colour for a terminal that is not dumb. */
export function hasColor({ env, outputIsTerminal }: Terminal): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return outputIsTerminal && env['TERM'] !== 'dumb'
}

/** Whether the locale is UTF-8; where none is set at all, so is the world. */
export function hasUnicode({ env }: Terminal): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG']
  return locale === undefined || locale === '' || /utf-?8/i.test(locale)
}

/** Progress is for somebody who watches, never for a log. */
export function showsProgress({ env, errorIsTerminal }: Terminal): boolean {
  return errorIsTerminal && !env['CI'] && env['TERM'] !== 'dumb'
}
