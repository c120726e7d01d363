package backstep.controller;

import backstep.model.iteration.LossHistory;

/**
 * The losses of the run on the screen: a new value whenever there are more of them.
 *
 * @param history which goes on growing while a training runs
 * @param revision counts, so that no two are equal
 */
public record TrainingLosses(LossHistory history, long revision) {}
