export { kindKey } from './buckets.ts'
export {
  applyChanges,
  buildInventory,
  type Change,
  foldedInto,
  type Inventory,
  type InventoryInput,
  kindCoverage,
} from './inventory.ts'
export { keyOf } from './keys.ts'
export { lookFrom } from './look.ts'
