// The functions of zod that the schemas use.

import type * as zod from 'zod';

type Names =
  | 'unknown'
  | 'string'
  | 'boolean'
  | 'literal'
  | 'enum'
  | 'custom'
  | 'array'
  | 'union'
  | 'record'
  | 'strictObject'
  | 'looseObject'
  | 'fromJSONSchema'
  | 'toJSONSchema'
  | 'ZodObject'
  | 'ZodOptional'
  | 'ZodUnion'
  | 'ZodArray'
  | 'ZodError';

export type DescribedZod = Pick<typeof zod, Names>;

export function describedZod(loadZod: () => typeof zod): DescribedZod;
