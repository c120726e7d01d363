package backstep.model.words;

/**
 * What a step is in plain words.
 *
 * @param title e.g. {@code Delta of hidden unit h₁}
 * @param line the step in one line, e.g. {@code δ of h₁: both errors flow back to it through u₁₁ and u₁₂}
 * @param explanation one or two sentences
 * @param next what comes after it, e.g. {@code Gradient of w₁₁ = δ of h₁ times x₁}
 */
public record StepText(String title, String line, String explanation, String next) {}
