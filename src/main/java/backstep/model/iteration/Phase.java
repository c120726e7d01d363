package backstep.model.iteration;

import backstep.model.network.Identified;

/** The four parts of an iteration, in the order in which backpropagation is taught; their ids are those in traces. */
public enum Phase implements Identified {
    FORWARD,
    ERROR,
    BACKWARD,
    UPDATE
}
