import { expect, test } from 'vitest'
import { parseImage } from './image.ts'

const digest = `sha256:${'0a'.repeat(32)}`

test.each([
  ['nginx', { registry: 'docker.io', repository: 'library/nginx' }],
  ['nginx:1.27', { registry: 'docker.io', repository: 'library/nginx', tag: '1.27' }],
  ['bitnami/redis:7', { registry: 'docker.io', repository: 'bitnami/redis', tag: '7' }],
  ['docker.io/nginx:1.27', { registry: 'docker.io', repository: 'library/nginx', tag: '1.27' }],
  ['index.docker.io/library/nginx', { registry: 'docker.io', repository: 'library/nginx' }],
  ['ghcr.io/a/b/c:v1', { registry: 'ghcr.io', repository: 'a/b/c', tag: 'v1' }],
  ['localhost/app', { registry: 'localhost', repository: 'app' }],
  ['Mirror/app', { registry: 'mirror', repository: 'app' }],
  ['registry:5000/app', { registry: 'registry:5000', repository: 'app' }],
  ['registry:5000/app:1', { registry: 'registry:5000', repository: 'app', tag: '1' }],
  ['[::1]:5000/app', { registry: '[::1]:5000', repository: 'app' }],
  [`quay.io/app@${digest}`, { registry: 'quay.io', repository: 'app', digest }],
  [`quay.io/app:2@${digest}`, { registry: 'quay.io', repository: 'app', tag: '2', digest }],
])('reads `%s` as a container runtime does', (text, image) => {
  const parsed = parseImage(text)

  expect(parsed).toEqual(image)
})

test.each([
  ['', 'nothing'],
  ['Nginx', 'a capital letter'],
  ['nginx:', 'an empty tag'],
  [' nginx', 'a blank'],
  ['nginx@sha256:abc', 'a digest that is too short'],
  [`a@${digest}@${digest}`, 'two digests'],
  ['${REGISTRY}/app', 'a variable'],
  ['{{ .Values.registry }}/app', 'a template in the place of the registry'],
  ['-x.example/app', 'a host that is none'],
  ['ghcr.io/', 'no repository'],
])('refuses `%s`: %s', (text) => {
  const parsed = parseImage(text)

  expect(parsed).toBeUndefined()
})
