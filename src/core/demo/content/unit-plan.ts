import type { Unit } from '../../../domain/units/unit.ts';
import { departmentPlan } from './department-plans.ts';
import type { UnitPlan } from './post-plan.ts';
import { townshipPlan } from './township-plan.ts';
import { villagePlan } from './village-plan.ts';

/** The plan of a unit; `variant` (whole number ≥ 0) decides which posts are vacant or held together. */
export const unitPlan = (unit: Unit, variant: number): UnitPlan => {
  if (unit.level === 'village') return villagePlan(variant);
  return unit.level === 'township' ? townshipPlan(unit.name, variant) : departmentPlan(unit.name, variant);
};
