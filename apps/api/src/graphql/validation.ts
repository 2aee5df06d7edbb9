import { limits } from '@docket/domain';
import { IsUUID, MaxLength, validate, type ValidationError } from 'class-validator';
import type { ValidatorFn } from 'type-graphql';

import { OperationRefused } from './errors.ts';

const strict = {
  forbidUnknownValues: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  skipMissingProperties: true,
} as const;

/**
 * Checks every input object of a mutation or query. A field of an input class needs a decorator that says what it may
 * hold; one without any is refused. Throws BAD_USER_INPUT with `fields`, one entry per field that does not fit.
 */
export const validateArguments: ValidatorFn = async (value) => {
  if (typeof value !== 'object' || value === null) return;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const objects = items.filter((item): item is object => typeof item === 'object' && item !== null);
  const found = await Promise.all(objects.map((item) => validate(item, strict)));
  const fields = found.flat().flatMap((error) => problems(error, ''));
  const [first] = fields;
  if (first !== undefined) {
    throw new OperationRefused('BAD_USER_INPUT', `${first.field}: ${first.message}`, { fields });
  }
};

/** An id as the API gives them out; a list of them with `{ each: true }`. */
export function IsId(options: { readonly each?: boolean } = {}): PropertyDecorator {
  return IsUUID('all', { ...options, message: 'is not an id' });
}

/** A key that makes a repeated request harmless: any text up to 100 characters, best a UUID. */
export function IsIdempotencyKey(): PropertyDecorator {
  return MaxLength(100, { message: 'is longer than 100 characters' });
}

type TextLimit =
  | 'taskTitle'
  | 'taskDescription'
  | 'comment'
  | 'fileName'
  | 'searchText'
  | 'tokenName'
  | 'personName'
  | 'departmentName'
  | 'providerName'
  | 'roleLabel'
  | 'roleSummary'
  | 'absenceNote';

/** Text no longer than a limit of the domain. */
export function IsText(limit: TextLimit) {
  const most = limits[limit];
  return MaxLength(most, { message: `is longer than ${most} characters` });
}

function problems(error: ValidationError, prefix: string): { field: string; message: string }[] {
  const field = `${prefix}${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => problems(child, `${field}.`))];
}
