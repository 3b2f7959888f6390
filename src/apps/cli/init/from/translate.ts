import type { ControlNames, Severity } from '#model'
import type { Imported, ImportedException, Lost } from './imported.ts'

/** The same in our words. */
export interface Translated {
  readonly failOn?: Severity | 'never'
  readonly exclude: readonly string[]
  /** By control id; the last setting of a check wins. */
  readonly controls: ReadonlyMap<string, 'off' | 'on' | Severity>
  readonly exceptions: readonly TranslatedException[]
  readonly lost: readonly Lost[]
}

export interface TranslatedException {
  readonly controls: readonly string[]
  readonly match: Readonly<Record<string, string>>
  readonly reason: string
  readonly expires?: string
}

const noCounterpart = 'no control answers it'

/** Looks every check of the tool up among the controls' aliases; those that none has are lost and said. */
export function translate(imported: Imported, peer: string, names: ControlNames): Translated {
  const lost: Lost[] = [...imported.lost]
  const idsOf = (check: string, place: string): readonly string[] => {
    const ids = matching(check, peer, names)
    if (ids.length === 0) lost.push({ what: check, place, why: noCounterpart })
    return ids
  }
  const controls = new Map(
    imported.settings.flatMap(({ check, setting, place }) =>
      idsOf(check, place).map((id) => [id, setting] as const),
    ),
  )
  const exceptions = imported.exceptions.flatMap((exception) => {
    const ids =
      exception.checks === 'all'
        ? everything(peer, names)
        : exception.checks.flatMap((check) => idsOf(check, exception.place))
    return ids.length === 0 ? [] : [translated(exception, [...new Set(ids)].toSorted(), peer)]
  })
  const { failOn, exclude } = imported
  return {
    ...(failOn !== undefined && { failOn }),
    exclude,
    controls,
    exceptions: distinct(exceptions),
    lost: distinct(lost),
  }
}

/** A name as the tool writes it, or a pattern with `*`. */
function matching(check: string, peer: string, { present }: ControlNames): readonly string[] {
  if (!check.includes('*'))
    return present.get(`${peer}:${check}`) ?? present.get(`${peer}:${canonical(check)}`) ?? []
  const start = `${peer}:${check.slice(0, check.indexOf('*'))}`
  return [...new Set([...present].flatMap(([name, ids]) => (name.startsWith(start) ? ids : [])))]
}

/** `AVD-KSV-0017` and `KSV017` are `KSV-0017`. */
function canonical(check: string): string {
  return check.replace(/^AVD-/, '').replace(/^(K[SC]V)(\d{3})$/, '$1-0$2')
}

function everything(peer: string, { present }: ControlNames): string[] {
  return [...present].flatMap(([name, ids]) => (name.startsWith(`${peer}:`) ? ids : []))
}

function translated(
  { match, reason, expires }: ImportedException,
  controls: readonly string[],
  peer: string,
): TranslatedException {
  const given = reason?.trim() ?? ''
  return {
    controls,
    match,
    reason: given === '' ? `from ${peer}, review` : given,
    ...(expires !== undefined && { expires }),
  }
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
