import { createInterface } from 'node:readline'

/** What the command line knows of the place it runs in. */
export interface Terminal {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether somebody watches standard output, and standard error. */
  readonly outputIsTerminal: boolean
  readonly errorIsTerminal: boolean
  /** Whether somebody can be asked: types at standard input, and watches standard error. */
  readonly canAsk: boolean
  readonly columns: number
  /** Milliseconds since 1970. */
  now(): number
  /** All of standard input. */
  readInput(): Promise<Buffer>
  /** Asks on standard error, and gives the line that is typed; an empty one where input ends. */
  ask(question: string): Promise<string>
  /** Has the first wish to end the program (Ctrl-C, SIGTERM) call `act` instead; the next ends it. The result takes that back. */
  onInterrupt(act: () => void): () => void
  write(text: string): Promise<void>
  writeError(text: string): Promise<void>
}

/** The process's own. */
export function processTerminal(): Terminal {
  const { env, stdin, stdout, stderr } = process
  return {
    cwd: process.cwd(),
    env,
    outputIsTerminal: stdout.isTTY,
    errorIsTerminal: stderr.isTTY,
    canAsk: stdin.isTTY && stderr.isTTY,
    columns: stdout.isTTY ? stdout.columns : 120,
    now: Date.now,
    readInput: async () => Buffer.concat(await stdin.toArray()),
    ask,
    onInterrupt,
    write: (text) => writeAll(stdout, text),
    writeError: (text) => writeAll(stderr, text),
  }
}

async function ask(question: string): Promise<string> {
  await writeAll(process.stderr, question)
  const lines = createInterface({ input: process.stdin, terminal: false })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
  }
}

function onInterrupt(act: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const stop = (): void => {
    for (const signal of signals) process.off(signal, first)
  }
  const first = (): void => {
    stop()
    act()
  }
  for (const signal of signals) process.on(signal, first)
  return stop
}

/** Resolves once the text is handed over; a reader that went away ends nothing but the writing. */
function writeAll(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (stream.listenerCount('error') === 0) stream.on('error', ignoreClosed)
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error == null || isClosed(error)) resolve()
      else reject(error)
    })
  })
}

function ignoreClosed(error: Error): void {
  if (!isClosed(error)) throw error
}

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'
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
