export type { Fixable, FixPlan } from './fixable.ts'
export { fixPlanner, planFix } from './plan-fix.ts'
export { type JointPlan, planTogether } from './plan-together.ts'
