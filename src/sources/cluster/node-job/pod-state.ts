import { outsideText } from '#kube'
import { listOf } from '../../nodes/reading/configuration-file.ts'
import type { Unread } from './outcome.ts'
import { type Fields, recordOf, textOf } from './record-of.ts'

export type Why = Pick<Unread, 'reason' | 'hint'>

/** How far a pod is. What keeps one that waits may pass, unless it is `final`. */
export type PodState =
  | { readonly at: 'done' }
  | { readonly at: 'failed'; readonly why: Why; readonly hasLog: boolean }
  | { readonly at: 'waiting'; readonly why?: Why; readonly final: boolean }

/** What the status of a pod of ours says. */
export function podState(pod: Fields): PodState {
  const status = recordOf(pod['status'])
  const phase = status['phase']
  if (phase === 'Succeeded') return { at: 'done' }
  if (phase === 'Failed') return failed(status)
  const waiting = recordOf(recordOf(containerStatus(status)['state'])['waiting'])
  const stuck = stuckContainer(textOf(waiting['reason']), textOf(waiting['message']))
  if (stuck !== undefined) return { at: 'waiting', ...stuck }
  const why = unscheduled(status)
  return { at: 'waiting', final: false, ...(why && { why }) }
}

function containerStatus(status: Fields): Fields {
  return recordOf(listOf(status['containerStatuses'])[0])
}

function failed(status: Fields): PodState {
  const terminated = recordOf(recordOf(containerStatus(status)['state'])['terminated'])
  const reason = textOf(status['reason'])
  if (reason === 'DeadlineExceeded') return { at: 'failed', why: deadline, hasLog: false }
  if (reason !== '') {
    const said = outsideText(textOf(status['message']))
    return {
      at: 'failed',
      why: {
        reason: `its pod was refused or ended by the node: ${outsideText(reason)}`,
        ...(said !== '' && { hint: said }),
      },
      hasLog: false,
    }
  }
  const code = terminated['exitCode']
  const why = textOf(terminated['reason'])
  if (why === 'OOMKilled') return { at: 'failed', why: { reason: 'ended for want of memory' }, hasLog: false }
  const exit = typeof code === 'number' ? `exit code ${code}` : 'no exit code'
  return { at: 'failed', why: { reason: `\`seaworthy node-facts\` failed with ${exit}` }, hasLog: true }
}

export const deadline: Why = {
  reason: 'not done within its deadline',
  hint: 'give it more by `nodeFacts.timeout`',
}

const pulling = new Set(['ImagePullBackOff', 'InvalidImageName', 'ErrImageNeverPull', 'ErrImagePull'])
const starting = new Set(['CreateContainerConfigError', 'CreateContainerError', 'RunContainerError'])

/** The first failure to pull is tried again by the kubelet at once. */
function stuckContainer(
  reason: string,
  message: string,
): { readonly why: Why; readonly final: boolean } | undefined {
  const said = outsideText(message)
  if (pulling.has(reason))
    return {
      final: reason !== 'ErrImagePull',
      why: {
        reason: `its image cannot be pulled (${reason})`,
        hint:
          said === ''
            ? 'see `nodeFacts.image` and `nodeFacts.pullSecret`'
            : `see \`nodeFacts.image\` and \`nodeFacts.pullSecret\`: ${said}`,
      },
    }
  if (!starting.has(reason)) return undefined
  return {
    final: true,
    why: { reason: `its container cannot be started (${reason})`, ...(said !== '' && { hint: said }) },
  }
}

function unscheduled(status: Fields): Why | undefined {
  const condition = listOf(status['conditions'])
    .map(recordOf)
    .find(({ type, status: state }) => type === 'PodScheduled' && state === 'False')
  if (condition === undefined) return undefined
  const said = outsideText(textOf(condition['message']))
  return { reason: 'its pod cannot be scheduled', ...(said !== '' && { hint: said }) }
}
