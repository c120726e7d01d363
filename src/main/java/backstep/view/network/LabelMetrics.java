package backstep.view.network;

import backstep.model.iteration.Quantity;

/** How wide texts are, in em: what a layout must know about type. */
interface LabelMetrics {

    /** The symbol of a quantity. */
    double symbol(Quantity quantity);

    /** The widest number that any value beside this quantity can have. */
    double number();
}
