export { frameworks } from './frameworks.gen.ts'
