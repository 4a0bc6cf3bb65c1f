/** Whether a scalar without quotes is nothing or a truth value. */
export const hasNoValue = (scalar: string): boolean => /^(~|null|true|false)$/i.test(scalar);

/** Whether digits under the tag are a number all the same. */
export const isNumberTag = (tag: string): boolean => /^!(!|<tag:yaml\.org,2002:)(int|float)>?$/.test(tag);
