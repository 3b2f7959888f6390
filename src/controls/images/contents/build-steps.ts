import type { ImageContents } from '#model'

/** What is wrong with one step, in the words that follow the image. */
const risks: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^ADD (?!.*--checksum).*(?:https?|git):/, 'adds a file from a URL without a checksum'],
  [/^ADD (?!.*--checksum)(?!\S+ in \/$)(?!\S+ \/ #)/, 'adds files with `ADD`, which unpacks archives'],
  [
    /\b(?:apt|apt-get|aptitude|yum|dnf|microdnf|apk|zypper|tdnf)\b[^&;|]*\s(?:upgrade|dist-upgrade|full-upgrade)\b/,
    'updates all packages in a step',
  ],
  [
    /\b(?:yum|dnf|microdnf|tdnf|zypper)\b[^&;|]*\supdate\b(?!\s*--security)/,
    'updates all packages in a step',
  ],
  [
    /\bcurl\b[^&;|]*\s(?:-[a-zA-Z]*k\b|--insecure\b)|--no-check-certificate\b|--allow-unauthenticated\b|--no-gpg-check|--allow-untrusted\b|--trusted-host\b|sslverify=(?:0|false)/i,
    'fetches without checking certificates or signatures',
  ],
]

/** What the steps that built an image, and its volumes, do that a build should not, each once. */
export function risksOf({ config: { history = [], config } }: ImageContents): readonly string[] {
  const found = history.flatMap(({ created_by: step = '' }) => riskOf(instructionOf(step)) ?? [])
  const volumes = Object.keys(config?.Volumes ?? {}).filter((path) =>
    /^(?:\/var)?\/run\/secrets\/?$/.test(path),
  )
  return [
    ...new Set([...found, ...volumes.map((path) => `declares \`${path}\`, where secrets lie, as a volume`)]),
  ]
}

function riskOf(instruction: string): string | undefined {
  return risks.find(([pattern]) => pattern.test(instruction))?.[1]
}

/** The step as the Dockerfile has it: older builders write `/bin/sh -c #(nop)  ADD ...`. */
function instructionOf(step: string): string {
  return step.replace(/^\/bin\/sh -c #\(nop\)\s+/, '').trim()
}
