package backstep.view.tour;

import backstep.model.network.Identified;

/** What the tour shows, in this order. */
enum TourStop implements Identified {
    STEP,
    WEIGHT,
    CHANGE,
    PREDICT,
    PRESENT,
    /** The way back out of the presentation; nothing to see for whoever did not begin one. */
    PRESENTED,
    EXPORT
}
