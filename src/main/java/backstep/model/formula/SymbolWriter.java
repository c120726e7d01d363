package backstep.model.formula;

/** How a symbol is written within words. */
@FunctionalInterface
public interface SymbolWriter {

    String write(Formula symbol);
}
