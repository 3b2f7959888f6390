/** How many runs a property gets: `runs`, or many times that under `npm run soak`. */
export function soak(runs: number): number {
  return runs * Number(process.env['SOAK'] ?? 1)
}
