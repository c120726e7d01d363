package backstep.model.iteration;

import backstep.model.network.Vector;

/** What one iteration computed for the units of one layer; each has one number per unit. */
public record LayerPass(Vector netInputs, Vector activations, Vector deltas) {}
