export { detailer } from './detail.ts'
export { assess, type Assessment } from './assess.ts'
export type { AssessOptions, Judgement } from './options.ts'
export { whatIf } from './what-if.ts'
