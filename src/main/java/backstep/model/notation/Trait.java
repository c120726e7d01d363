package backstep.model.notation;

/** What books write differently, beyond names: each notation has a set of these. */
public enum Trait {
    /** Names are words, so that dots stand between factors. */
    DOTS_BETWEEN_FACTORS,
    /** Weights have numbers instead of indices: no sum runs over them. */
    NUMBERED_WEIGHTS,
    /** w_5^+ = … instead of w ← …: a parameter has another name once it is updated. */
    UPDATED_HAVE_NAMES,
    /** −(t − y) instead of y − t. */
    TARGET_MINUS_OUTPUT,
    /** The logistic function is written as 1/(1 + e^−a), never under a name. */
    LOGISTIC_SPELT_OUT,
    /** σ is whatever activation function a layer has. */
    SIGMA_IS_ANY_FUNCTION,
    /** A gradient is ∂E/∂out · ∂out/∂net · ∂net/∂w; a slope has no name such as h′. */
    THREE_FACTORS,
    /** δ_j ≡ ∂E/∂a_j: a name is given with a sign of its own. */
    DEFINES_DELTA,
    /** δ_k w_kj instead of w_kj δ_k. */
    DELTA_BEFORE_WEIGHT,
    /** h′(a_j) Σ_k w_kj δ_k, the slope before the sum. */
    SLOPE_FIRST,
    /** A bias is a weight from a unit that is always 1, and drawn as one. */
    BIAS_IS_WEIGHT,
    /** E_n: the total error is that of sample n, and its name says so. */
    ERROR_OF_SAMPLE,
    /** An update puts in δ z instead of ∂E/∂w. */
    UPDATE_BY_DELTA,
    /** There is one output and one error, (d − y)²/2. */
    ONE_OUTPUT,
    /** δ_ij is the gradient of the output, ∂y/∂W_ij, and what a unit has is written as the derivative that it is. */
    DELTA_OF_WEIGHTS,
    /** An update adds the increment ΔW. */
    INCREMENTS,
    /** Element (1, 2) of a matrix is w_12 from 1 to 2: a row belongs to a sending unit, so that a = Wᵀ x + b. */
    ROW_PER_SENDER,
    /** Inputs are the values of layer 0, so that what holds for one layer is written for any layer l. */
    INPUTS_ARE_A_LAYER,
    /** The chain rule is also written for a whole layer. */
    MATRIX_FORM
}
