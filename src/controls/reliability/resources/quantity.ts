const scales: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
}

const form = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)([numkMGTPE]|[KMGTPE]i)?$/

/** The number that a quantity stands for (`apimachinery/pkg/api/resource`); undefined for what is none. */
export function parseQuantity(value: string | number | undefined): number | undefined {
  const parts = form.exec(String(value))
  if (parts === null) return undefined
  const [, number, suffix] = parts
  return Number(number) * (suffix === undefined ? 1 : scales[suffix]!)
}
