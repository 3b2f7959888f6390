import { SnapshotError } from '#sources/snapshot'
import { CommandError, exitCode } from '../errors.ts'

/** What ails a snapshot, in the words of the command line. */
export async function speaking<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw said(file, error)
  }
}

function said(file: string, error: unknown): unknown {
  if (error instanceof SnapshotError)
    return new CommandError(
      error.code,
      `cannot use \`${file}\`: ${error.message}`,
      error.hint,
      exitCode.unread,
    )
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) return error
  const why = code === 'ENOENT' ? 'there is no such file' : (error as Error).message
  return new CommandError(
    'snapshot-unreadable',
    `cannot read \`${file}\`: ${why}`,
    'give the path of a file that `seaworthy snapshot save` wrote',
    exitCode.unread,
  )
}
