package backstep.architecture.bad.model.formula;

/** Breaks formulasKnowNoNotation. */
record KnowsNotation(backstep.architecture.bad.model.notation.Name name) {}
