/** A request that is not carried out, and why in a sentence that is shown. */
export class Refusal extends Error {}
