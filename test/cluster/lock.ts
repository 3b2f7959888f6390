import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { say } from './say.ts'

/** Runs `use` while no other process does so with the same file; a lock whose owner is gone counts for nothing. */
export async function withLock(path: string, use: () => void): Promise<void> {
  let waited = false
  while (!take(path)) {
    if (!waited) say('waiting for another build of the test cluster')
    waited = true
    await setTimeout(1000)
  }
  try {
    use()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!ownerLives(path)) rmSync(path, { force: true })
    return false
  }
}

function ownerLives(path: string): boolean {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}
