export type { Fixable, FixPlan } from './fixable.ts'
export { planFix } from './plan-fix.ts'
export { type JointPlan, planTogether } from './plan-together.ts'
