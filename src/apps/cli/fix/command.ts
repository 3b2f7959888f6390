import type { CommandRun } from '../commands.ts'
import { exitCode } from '../errors.ts'

export const run: CommandRun = async () => exitCode.ok
