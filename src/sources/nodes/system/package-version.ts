/** The order of two versions of Debian packages, epoch and revision included (deb-version(7)): negative, 0 or positive. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  return (
    left.epoch - right.epoch ||
    comparePart(left.upstream, right.upstream) ||
    comparePart(left.revision, right.revision)
  )
}

function partsOf(version: string): { epoch: number; upstream: string; revision: string } {
  const [, epoch = '0', rest = ''] = /^(?:(\d+):)?([\s\S]*)$/.exec(version) ?? []
  const dash = rest.lastIndexOf('-')
  return dash < 0
    ? { epoch: Number(epoch), upstream: rest, revision: '' }
    : { epoch: Number(epoch), upstream: rest.slice(0, dash), revision: rest.slice(dash + 1) }
}

/** Text and numbers in turn; in a text `~` comes before everything, its end included, and letters before other signs. */
function comparePart(a: string, b: string): number {
  let [left, right] = [a, b]
  while (left !== '' || right !== '') {
    const [textLeft, textRight] = [/^\D*/.exec(left)![0], /^\D*/.exec(right)![0]]
    const byText = compareText(textLeft, textRight)
    if (byText !== 0) return byText
    left = left.slice(textLeft.length)
    right = right.slice(textRight.length)
    const [numberLeft, numberRight] = [/^\d*/.exec(left)![0], /^\d*/.exec(right)![0]]
    const byNumber = Number(numberLeft) - Number(numberRight)
    if (byNumber !== 0) return byNumber
    left = left.slice(numberLeft.length)
    right = right.slice(numberRight.length)
  }
  return 0
}

function compareText(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = weightOf(a[index]) - weightOf(b[index])
    if (order !== 0) return order
  }
  return 0
}

function weightOf(sign: string | undefined): number {
  if (sign === undefined) return 0
  if (sign === '~') return -1
  return /[A-Za-z]/.test(sign) ? sign.codePointAt(0)! : sign.codePointAt(0)! + 256
}
