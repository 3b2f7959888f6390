import { type Control, defineControl } from '#model'

export const personalDataInConfigMap: Control = defineControl({
  id: 'personal-data-in-config-map',
  title: 'ConfigMap names users or addresses of mail',
  severity: 'low',
  persona: 'strict',
  why: 'Half of a login and a target for phishing lie where many people and programs may read.',
  remediation: 'Put it into a Secret, or leave it to whoever asks the directory.',
  aliases: ['trivy:KSV-01010'],
  references: ['https://kubernetes.io/docs/concepts/configuration/configmap/'],
  on: 'resource',
  kinds: ['ConfigMap'],
  *check({ object }) {
    for (const [key, text] of Object.entries(object.data ?? {})) {
      const what = whatIn(key, text)
      if (what !== undefined) yield { at: ['data', key], message: `key \`${key}\` holds ${what}` }
    }
  },
})

/** An address of somebody's; those of documentation, of machines and of URLs are none. */
const address =
  /(?<![\w.+:/-])[a-z][\w.+-]*@(?!example\.|sha256)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?!local\b|internal\b|svc\b|example\b|invalid\b|test\b)[a-z]{2,}\b(?!:)/i

const user = /(?:^|[\s"'_.-])(?:user_?name|user_?id|login)["']?[ \t]*[:=][ \t]*["']?[a-z][\w.@-]{2,}/i

function whatIn(key: string, text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  if (address.test(text)) return 'an address of mail'
  return user.test(`${key}=${text}`) || user.test(text) ? 'the name of a user' : undefined
}
