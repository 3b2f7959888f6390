/** A control over every container that reports nothing yet: its prose and its check are the author's. */
export function controlText(id: string): string {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return `import { containerName, type Control, defineControl } from '#model'

export const ${name}: Control = defineControl({
  id: '${id}',
  title: '',
  severity: 'medium',
  why: '',
  remediation: '',
  on: 'container',
  *check({ container, role }) {
    if (container.image !== undefined) return
    yield { at: ['image'], message: \`\${containerName({ container, role })} has no image\` }
  },
})
`
}

/** One bad and one good sample, with the containers that a container control has to show. */
export function samplesText(id: string): string {
  return `# bad: init and ephemeral containers count as well
spec:
  initContainers:
    - name: setup # expect: ${id}
  containers:
    - name: app
      image: registry.example/app:1.4.2
  ephemeralContainers:
    - name: debugger # expect: ${id}
---
# good: every container has what it needs
spec:
  containers:
    - name: app
      image: registry.example/app:1.4.2
`
}
