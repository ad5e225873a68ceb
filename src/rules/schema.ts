// The pieces rule kinds build their YAML schema from. A figure or formula is opaque here: its inside is read, and its problems
// are located, by the readers of figures and formulas.

import * as z from 'zod';

export const figure = z.unknown().meta({ id: 'figure', title: '数值 figure', description: '数字、按类别的表 {by: …} 或公式 "= …"' });
export const amount = z.unknown().meta({ id: 'amount', title: '分值 amount', description: '数值，或 all（本项全部分值）' });
export const formula = z.union([z.string(), z.boolean()]).meta({ id: 'formula', title: '公式 formula' });
export const label = z.unknown().meta({ id: 'label', title: '标签 label' });

export const deductOrAward = { deduct: amount.optional(), award: amount.optional() } as const;
export const periodUnits = ['year', 'quarter', 'month', 'week'] as const;
