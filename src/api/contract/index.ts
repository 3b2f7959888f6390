export { resultSchema } from './result.ts'
