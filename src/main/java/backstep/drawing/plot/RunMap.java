package backstep.drawing.plot;

import backstep.controller.Frame;
import backstep.model.landscape.UnitMap;

/**
 * The map of a run that was kept.
 *
 * @param letter of the run, A to D: it has the look of its curve among the losses
 * @param name what it is called, letter and all
 * @param frame of that run
 */
public record RunMap(char letter, String name, Frame frame, UnitMap map) {}
