package backstep.bench;

import backstep.model.network.Layer;
import backstep.model.network.Network;

/**
 * The lesson step-by-step (2-2-2, logistic, half squared error, biases not trained) written out by hand, without a loop
 * or an array: what the engine is measured against.
 */
final class HandUnrolled {

    private double w1;
    private double w2;
    private double w3;
    private double w4;
    private double w5;
    private double w6;
    private double w7;
    private double w8;
    private final double b1;
    private final double b2;
    private final double rate;

    HandUnrolled(Network network, double rate) {
        Layer hidden = network.layer(0);
        Layer output = network.layer(1);
        w1 = hidden.weights().get(0, 0);
        w2 = hidden.weights().get(0, 1);
        w3 = hidden.weights().get(1, 0);
        w4 = hidden.weights().get(1, 1);
        w5 = output.weights().get(0, 0);
        w6 = output.weights().get(0, 1);
        w7 = output.weights().get(1, 0);
        w8 = output.weights().get(1, 1);
        b1 = hidden.biases().orElseThrow().get(0);
        b2 = output.biases().orElseThrow().get(0);
        this.rate = rate;
    }

    /** One iteration; returns E before the update. */
    double iterate(double i1, double i2, double t1, double t2) {
        double h1 = logistic(b1 + w1 * i1 + w2 * i2);
        double h2 = logistic(b1 + w3 * i1 + w4 * i2);
        double o1 = logistic(b2 + w5 * h1 + w6 * h2);
        double o2 = logistic(b2 + w7 * h1 + w8 * h2);
        double error = 0.5 * ((t1 - o1) * (t1 - o1)) + 0.5 * ((t2 - o2) * (t2 - o2));

        double deltaO1 = (o1 - t1) * (o1 * (1 - o1));
        double deltaO2 = (o2 - t2) * (o2 * (1 - o2));
        double deltaH1 = h1 * (1 - h1) * (w5 * deltaO1 + w7 * deltaO2);
        double deltaH2 = h2 * (1 - h2) * (w6 * deltaO1 + w8 * deltaO2);

        w5 -= rate * (deltaO1 * h1);
        w6 -= rate * (deltaO1 * h2);
        w7 -= rate * (deltaO2 * h1);
        w8 -= rate * (deltaO2 * h2);
        w1 -= rate * (deltaH1 * i1);
        w2 -= rate * (deltaH1 * i2);
        w3 -= rate * (deltaH2 * i1);
        w4 -= rate * (deltaH2 * i2);
        return error;
    }

    private static double logistic(double a) {
        return 1 / (1 + Math.exp(-a));
    }
}
