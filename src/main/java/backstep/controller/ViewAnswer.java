package backstep.controller;

import backstep.model.landscape.Landscape;
import backstep.model.landscape.UnitMap;
import java.util.List;
import java.util.Optional;

/**
 * What there is to see of a frame.
 *
 * @param landscape empty where the view is one that follows from the frame alone
 * @param small of a map: all units of the network, or the first of them
 */
public record ViewAnswer(Frame frame, ViewChoice choice, Optional<Landscape> landscape, List<UnitMap> small) {

    public ViewAnswer {
        small = List.copyOf(small);
    }
}
