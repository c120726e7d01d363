package backstep.model.marking;

import backstep.model.network.Identified;

/** What can be said of a number without working it out, by a show of hands. */
public enum Hand implements Identified {
    NEGATIVE,
    ZERO,
    POSITIVE,
    LARGER,
    SMALLER
}
