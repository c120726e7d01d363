package backstep.architecture.bad.model.notation;

/** What a formula should not know. */
public record Name(String text) {}
