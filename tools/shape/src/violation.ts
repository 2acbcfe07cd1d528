/** One breach of a rule: where it is, and a sentence that says what to do about it. */
export type Violation = { rule: string; file: string; line: number; message: string }
