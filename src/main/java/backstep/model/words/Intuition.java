package backstep.model.words;

import backstep.model.derivation.Context;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a δ or a gradient means for the numbers of this iteration, from their signs and sizes: who is too high or too low,
 * and which change would help. To help is to make the error smaller for a small enough change.
 */
record Intuition(Context context, Messages messages, StepWords words) {

    /** The sentence about a step; empty where there is nothing to say that is true. */
    Optional<String> of(Step step) {
        if (context.isMissed(step)) {
            return Optional.empty();
        }
        return switch (step) {
            case Step.Delta(Unit unit) when unit.layer() == context.outputLayer() -> output(unit);
            case Step.Delta(Unit unit) -> hidden(unit);
            case Step.Gradient(Weight weight) -> weight(weight);
            case Step.Gradient(Bias bias) -> bias(bias);
            case Step.NetInput _, Step.Activation _, Step.OutputError _, Step.TotalError _ -> Optional.empty();
            case Step.Update _ -> Optional.empty();
        };
    }

    private Iteration iteration() {
        return context.iteration();
    }

    private Optional<String> output(Unit unit) {
        double delta = iteration().delta(unit);
        double slope = iteration().errorSlope(unit.index());
        double y = iteration().valueOf(unit);
        double t = iteration().sample().targets().get(unit.index());
        if (delta > 0 || delta < 0) {
            String key = context.symbols().isItsValue(unit) ? "intuition.output.linear" : "intuition.output.moved";
            return Optional.of(messages.get(key, wish(unit), comparative(delta < 0), words.deltaOf(unit), sign(delta)));
        }
        if (delta != 0 || context.function(unit.layer()).spansLayer()) {
            return Optional.empty();
        }
        if (y == t && slope == 0) {
            return Optional.of(messages.get("intuition.output.settled", words.unit(unit)));
        }
        boolean isFlat = iteration().activationSlope(unit) == 0 && slope * (y - t) > 0;
        return isFlat
                ? Optional.of(messages.get(
                        y > t ? "intuition.output.flat-high" : "intuition.output.flat-low", words.unit(unit)))
                : Optional.empty();
    }

    private Optional<String> hidden(Unit unit) {
        boolean isSaturated =
                context.function(unit.layer()).isFlatAt(iteration().activationSlope(unit))
                        && iteration().delta(unit) != 0;
        Optional<String> asked = asked(unit);
        return isSaturated
                ? asked.map(sentence -> messages.get("intuition.hidden.saturated", sentence, words.unit(unit)))
                : asked;
    }

    private Optional<String> asked(Unit unit) {
        double delta = iteration().delta(unit);
        List<Contribution> pulls = Contribution.byUnitAfter(iteration(), unit);
        List<Contribution> real =
                pulls.stream().filter(pull -> pull.value() != 0).toList();
        if (pulls.stream().anyMatch(pull -> Double.isNaN(pull.value())) || Double.isNaN(delta)) {
            return Optional.empty();
        }
        if (real.isEmpty()) {
            return Optional.of(still(unit));
        }
        if (real.size() == 1) {
            return Optional.of(pushed(unit, real.getFirst(), delta));
        }
        if (delta == 0) {
            return Optional.of(messages.get("intuition.hidden.cancel", words.unit(unit), words.deltaOf(unit)));
        }
        boolean agree = real.stream().allMatch(pull -> pull.value() < 0 == delta < 0);
        if (!agree) {
            return opposed(unit, real, delta);
        }
        String key = real.size() == 2 ? "intuition.hidden.both" : "intuition.hidden.all";
        return Optional.of(messages.get(
                key, wishes(real), comparative(delta < 0), words.unit(unit), words.deltaOf(unit), sign(delta)));
    }

    /** Why nothing at all flows back to a unit. */
    private String still(Unit unit) {
        String name = words.unit(unit);
        if (iteration().activationSlope(unit) == 0) {
            return messages.get("intuition.hidden.flat", name, words.deltaOf(unit));
        }
        boolean isSettled = context.units(unit.layer() + 1).stream()
                .allMatch(k -> iteration().delta(k) == 0);
        return messages.get(
                isSettled ? "intuition.hidden.settled" : "intuition.hidden.apart", name, words.deltaOf(unit));
    }

    /** One unit after it asks for a change; the weight there says which way a unit pushes it. */
    private String pushed(Unit unit, Contribution pull, double delta) {
        Unit after = unitOf(pull);
        double weight = iteration().value(new Weight(after, unit));
        String key;
        if (iteration().valueOf(unit) > 0) {
            key = "intuition.hidden.pushes";
        } else {
            key = delta < 0 ? "intuition.hidden.larger-pushes" : "intuition.hidden.smaller-pushes";
        }
        return messages.get(
                key,
                wish(after),
                words.unit(unit),
                messages.get(weight > 0 ? "intuition.up.word" : "intuition.down.word"),
                words.symbol(context.carryingWeight(after, unit)),
                comparative(delta < 0),
                words.deltaOf(unit),
                sign(delta));
    }

    /** Those after it ask for opposite changes. */
    private Optional<String> opposed(Unit unit, List<Contribution> pulls, double delta) {
        double larger = pulls.stream()
                .mapToDouble(Contribution::value)
                .filter(value -> value < 0)
                .sum();
        double smaller = pulls.stream()
                .mapToDouble(Contribution::value)
                .filter(value -> value > 0)
                .sum();
        if (larger + smaller < 0 != delta < 0) {
            // so nearly cancelled that rounding decides
            return Optional.empty();
        }
        String name = words.unit(unit);
        if (pulls.size() == 2) {
            Contribution stronger = pulls.stream()
                    .filter(pull -> pull.value() < 0 == delta < 0)
                    .findFirst()
                    .orElseThrow();
            Unit after = unitOf(stronger);
            return Optional.of(messages.get(
                    "intuition.hidden.opposed",
                    wishes(pulls),
                    name,
                    words.unit(after),
                    words.symbol(context.carryingWeight(after, unit)),
                    comparative(delta < 0),
                    words.deltaOf(unit),
                    sign(delta)));
        }
        return Optional.of(messages.get(
                "intuition.hidden.divided",
                pullers(pulls, pull -> pull.value() < 0),
                name,
                pullers(pulls, pull -> pull.value() > 0),
                comparative(delta < 0),
                words.deltaOf(unit),
                sign(delta)));
    }

    private String pullers(List<Contribution> pulls, Predicate<Contribution> which) {
        return messages.list(pulls.stream()
                .filter(which)
                .map(pull -> words.unit(unitOf(pull)))
                .toList());
    }

    private static Unit unitOf(Contribution pull) {
        if (pull.source() instanceof Step.Delta(Unit after)) {
            return after;
        }
        throw new IllegalArgumentException("not from a unit: " + pull);
    }

    private Optional<String> weight(Weight weight) {
        double delta = iteration().delta(weight.into());
        double value = iteration().valueOf(weight.from());
        double gradient = iteration().gradient(weight);
        String name = words.symbol(context.symbol(weight));
        String from = words.symbol(context.value(weight.from()));
        if (value == 0 && Double.isFinite(delta)) {
            return Optional.of(messages.get("intuition.weight.idle", from, name));
        }
        if (delta == 0 && Double.isFinite(value)) {
            return Optional.of(settled(weight, name));
        }
        return gradient > 0 || gradient < 0
                ? Optional.of(messages.get(
                        "intuition.weight.moved",
                        wish(weight.into()),
                        from,
                        sign(value),
                        comparative(gradient < 0),
                        name,
                        sign(gradient)))
                : Optional.empty();
    }

    private Optional<String> bias(Bias bias) {
        double gradient = iteration().gradient(bias);
        String name = words.symbol(context.symbol(bias));
        if (gradient == 0) {
            return Optional.of(settled(bias, name));
        }
        return gradient > 0 || gradient < 0
                ? Optional.of(messages.get(
                        "intuition.bias.moved", wish(bias.into()), comparative(gradient < 0), name, sign(gradient)))
                : Optional.empty();
    }

    private String settled(Parameter parameter, String name) {
        return messages.get("intuition.parameter.settled", words.deltaOf(parameter.into()), name);
    }

    /**
     * What a unit after should do: an output that is on the wrong side of its target says where it is, any other unit where
     * it should go. All activations rise with their net input, so that the sign of δ tells.
     */
    private String wish(Unit unit) {
        return messages.get("intuition.wish." + wishOf(unit), words.unit(unit));
    }

    /** The wishes of several, those that wish the same in one. */
    private String wishes(List<Contribution> pulls) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        for (Contribution pull : pulls) {
            Unit unit = unitOf(pull);
            units.computeIfAbsent(wishOf(unit), _ -> new ArrayList<>()).add(words.unit(unit));
        }
        List<String> wishes = units.entrySet().stream()
                .map(wish -> messages.get(
                        (wish.getValue().size() == 1 ? "intuition.wish." : "intuition.wishes.") + wish.getKey(),
                        messages.list(wish.getValue())))
                .toList();
        boolean isListed = units.values().stream().anyMatch(same -> same.size() > 1);
        return isListed
                ? wishes.stream()
                        .reduce((one, other) -> messages.get("intuition.wishes.joined", one, other))
                        .orElseThrow()
                : messages.list(wishes);
    }

    private String wishOf(Unit unit) {
        double delta = iteration().delta(unit);
        if (unit.layer() == context.outputLayer()) {
            double distance =
                    iteration().valueOf(unit) - iteration().sample().targets().get(unit.index());
            if (distance * delta > 0) {
                return delta > 0 ? "high" : "low";
            }
        }
        return delta > 0 ? "smaller" : "larger";
    }

    private String comparative(boolean larger) {
        return messages.get(larger ? "intuition.larger.word" : "intuition.smaller.word");
    }

    private String sign(double value) {
        return messages.get(value > 0 ? "intuition.positive.word" : "intuition.negative.word");
    }
}
