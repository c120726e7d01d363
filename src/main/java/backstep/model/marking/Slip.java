package backstep.model.marking;

import backstep.model.network.Identified;

/** What people usually do wrong, in the order in which it is told of a step: formats.md, "Marking an answer". */
public enum Slip implements Identified {
    FORGOT_BIAS,
    SWAPPED_INDICES,
    ALREADY_ACTIVATED,
    NOT_ACTIVATED,
    LOGISTIC_INSTEAD,
    NOT_SQUARED,
    FORGOT_FACTOR,
    ONE_OUTPUT_ONLY,
    MEAN_INSTEAD_OF_SUM,
    FORGOT_ROOT,
    FORGOT_SLOPE,
    ONE_PATH_ONLY,
    FORGOT_WEIGHTS,
    UPDATED_WEIGHTS,
    VALUES_INSTEAD_OF_DELTAS,
    SLOPE_OF_NET_INPUT,
    FORGOT_ERROR,
    RECEIVING_VALUE,
    NET_INPUT_INSTEAD,
    FORGOT_VALUE,
    WEIGHT_INSTEAD,
    FORGOT_DELTA,
    TIMES_VALUE,
    ADDED,
    FORGOT_RATE,
    CHANGE_ONLY,
    FORGOT_GRADIENT,
    WRONG_SIGN
}
