export * from './answers.ts'
export * from './chosen.ts'
export { frameworks } from './frameworks.gen.ts'
export * from './lines.ts'
