import { type Coverage, isSeen, type PortProbe, type Resource } from '#model'
import { inTurn } from '../../in-turn.ts'
import { nothingTold, told, type Told } from '../facts/told.ts'
import { addressesOf } from './addresses.ts'
import { probePort } from './probe-port.ts'
import { portQuestions } from './questions.ts'

const of = 'probed-ports'

/** Connections at a time. */
const most = 8

/** Milliseconds after which no further port is asked. */
const longest = 60_000

/** Knocks at the ports of every node, each once, wherever several nodes say that they are there. */
export async function probedPorts(nodes: readonly Resource[], coverage: readonly Coverage[]): Promise<Told> {
  const unlisted = coverage.find((row) => row.of === 'Node' && !isSeen(row.state))
  if (unlisted !== undefined) return nothing({ of, state: unlisted.state, ...reasonOf(unlisted) })
  const byNode = nodes.map((node) => ({ name: node.name, addresses: addressesOf(node) }))
  const addresses = [...new Set(byNode.flatMap((node) => node.addresses))]
  if (addresses.length === 0)
    return nothing({ of, state: 'left-out', reason: 'no node says at which address it is reached' })
  const end = Date.now() + longest
  const wanted = addresses.flatMap((address) => portQuestions.map((question) => ({ address, question })))
  const probes = await inTurn(wanted, most, async ({ address, question }) =>
    Date.now() < end ? probePort(address, question) : undefined,
  )
  const byAddress = Map.groupBy(
    probes.filter((probe): probe is PortProbe => probe !== undefined),
    ({ address }) => address,
  )
  const value = Object.fromEntries(
    byNode.map(({ name, addresses: own }) => [name, own.flatMap((address) => byAddress.get(address) ?? [])]),
  )
  const silent = byNode.filter((node) => node.addresses.length === 0).map(({ name }) => `\`${name}\``)
  const left = probes.filter((probe) => probe === undefined).length
  return {
    ...told({ fact: of, value, provenance: 'connections without credentials' }),
    coverage: [
      ...(left === 0
        ? []
        : [leftOut(`${left} of ${wanted.length} ports were not asked within ${longest / 1000} s`)]),
      ...(silent.length === 0 ? [] : [leftOut(`no address is known of node ${silent.join(', ')}`)]),
    ],
  }
}

function leftOut(reason: string): Coverage {
  return { of, state: 'left-out', reason }
}

function nothing(coverage: Coverage): Told {
  return { ...nothingTold, coverage: [coverage] }
}

function reasonOf({ reason }: Coverage): Pick<Coverage, 'reason'> {
  return reason === undefined ? {} : { reason: `no node was asked: ${reason}` }
}
