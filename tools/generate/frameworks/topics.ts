import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocuments } from '#yaml'
import { frameworkRoom } from './room.ts'

/** What several frameworks ask for, and the controls that answer it. */
export interface Topic {
  readonly title: string
  /** The requirement of `nsa-cisa` that it belongs to. */
  readonly section: string
  readonly controls: readonly string[]
}

export type Topics = Readonly<Record<string, Topic>>

export const topicsFile = 'topics.yaml'

/** Every topic by id; throws where the file has not the shape of topics. */
export function readTopics(): Topics {
  const { documents, problems } = parseDocuments(readFileSync(join(frameworkRoom, topicsFile), 'utf8'))
  const topics = (documents[0]?.value ?? {}) as Topics
  const complaints = [
    ...problems.map(({ message }) => message),
    ...Object.entries(topics).flatMap(([id, topic]) => topicProblems(topic).map((one) => `${id}: ${one}`)),
  ]
  if (complaints.length > 0)
    throw new Error(complaints.map((one) => `src/frameworks/${topicsFile}: ${one}`).join('\n'))
  return topics
}

function topicProblems(topic: unknown): string[] {
  const { title, section, controls, ...rest } = topic as Partial<Record<string, unknown>>
  const ids = Array.isArray(controls) ? controls : []
  return [
    ...Object.keys(rest).map((key) => `unknown key \`${key}\``),
    ...(typeof title === 'string' && typeof section === 'string' ? [] : ['needs a title and a section']),
    ...(ids.length > 0 ? [] : ['needs controls']),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `\`${id}\` stands there twice`),
  ]
}
