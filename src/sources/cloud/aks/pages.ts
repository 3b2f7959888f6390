import { asRecord } from '#kube'
import { type Answer, known, unknown } from '../ask/answer.ts'
import { type Asker, listIn } from '../ask/asker.ts'
import type { CloudCommand } from '../ask/command.ts'
import { nextPage } from './steps.ts'

const mostPages = 100

/** Every item of a list of the resource manager. */
export async function listAzure(ask: Asker, command: CloudCommand): Promise<Answer<readonly unknown[]>> {
  const items: unknown[] = []
  let next: CloudCommand | undefined = command
  for (let page = 0; next !== undefined; page++) {
    if (page === mostPages) return unknown('a list of Azure goes on without end')
    const answer = await ask(next)
    const list = listIn(answer, 'value')
    if ('unread' in list) return list
    items.push(...list.value)
    const { nextLink: link } = asRecord('value' in answer ? answer.value : undefined)
    if (typeof link !== 'string' || link === '') return known(items)
    next = nextPage(command, link)
  }
  return unknown('a list of Azure goes on at an address that is not followed')
}
