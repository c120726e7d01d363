package backstep.model.words;

import backstep.model.formula.Formula;

/** How a symbol is written within words. */
@FunctionalInterface
public interface SymbolWriter {

    String write(Formula symbol);
}
