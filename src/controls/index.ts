export { controls } from './index.gen.ts'
