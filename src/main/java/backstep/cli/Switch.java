package backstep.cli;

import backstep.model.network.Identified;

/** The value of an option that something is on or off by. */
enum Switch implements Identified {
    ON,
    OFF
}
