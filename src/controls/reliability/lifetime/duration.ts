const units: Readonly<Record<string, number>> = { d: 24, h: 1, m: 1 / 60, s: 1 / 3600 }

/** The hours of `24h`, `1h30m`, `2d` or a bare number of seconds; undefined for anything else. */
export function hoursOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) / 3600
  if (!/^(?:\d+(?:\.\d+)?[dhms])+$/.test(text)) return undefined
  return [...text.matchAll(/(\d+(?:\.\d+)?)([dhms])/g)].reduce(
    (sum, [, number, unit = '']) => sum + Number(number) * units[unit]!,
    0,
  )
}

/** Says how long a pod is to live at most. */
export const lifetimeAnnotation = 'pod.kubernetes.io/lifetime'
