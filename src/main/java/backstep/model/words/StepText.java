package backstep.model.words;

/**
 * What a step is in plain words.
 *
 * @param title e.g. {@code Delta of hidden unit h₁}
 * @param line the step in one line, e.g. {@code δ of h₁: both errors flow back to it through u₁₁ and u₁₂}
 * @param explanation a few sentences, the intuition last
 * @param reach which errors a parameter touches; empty where there is nothing to say
 * @param intuition what the number means, in a sentence that is true for the numbers of this iteration: {@code y₂ is too
 *     high; …}; empty where there is nothing to say
 * @param next what comes after it, e.g. {@code Gradient of w₁₁ = δ of h₁ times x₁}
 */
public record StepText(String title, String line, String explanation, String reach, String intuition, String next) {}
