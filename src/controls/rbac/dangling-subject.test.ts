import { expect, test } from 'vitest'
import { danglingSubject } from './dangling-subject.ts'

const binding = {
  subjects: [
    { kind: 'ServiceAccount', name: 'default', namespace: 'shop' },
    { kind: 'ServiceAccount', name: 'cart' },
    { kind: 'User', name: 'jane' },
  ],
}

function places(answer: string): string[] {
  const look = { byName: () => answer }
  const context = { resource: { namespace: 'shop' }, binding, look }
  return [...danglingSubject.check(context as never)].map(({ at }) => at.join('.'))
}

test('a service account that does not exist is reported where everything was seen', () => {
  expect(places('missing')).toEqual(['subjects.1.name'])
})

test('a service account that is not in these files is not reported', () => {
  expect(places('unknown')).toEqual([])
})
