package express.services;

import express.base.ChainStep;
import java.util.Collection;
import java.util.stream.Stream;

/** How many services that count there are at each step of the chain: of an organisation, or of a whole network. */
public final class StepCounts {

    private static final ChainStep[] STEPS = ChainStep.values();

    private final int[] services;

    StepCounts(int[] services) {
        this.services = services;
    }

    /** One service may serve several steps. */
    public static StepCounts of(Collection<Supply> supplies) {
        int[] services = new int[STEPS.length];
        for (Supply supply : supplies) {
            for (ChainStep step : STEPS) {
                if (supply.serves(step)) {
                    services[step.ordinal()]++;
                }
            }
        }
        return new StepCounts(services);
    }

    public static StepCounts sum(Stream<StepCounts> parts) {
        int[] services = new int[STEPS.length];
        parts.forEach(part -> {
            for (int i = 0; i < services.length; i++) {
                services[i] += part.services[i];
            }
        });
        return new StepCounts(services);
    }

    public int at(ChainStep step) {
        return services[step.ordinal()];
    }

    /** Steps at which there is nothing. */
    public long missing() {
        return Stream.of(STEPS).filter(step -> at(step) == 0).count();
    }

    /** Steps at which there is one service only. */
    public long fragile() {
        return Stream.of(STEPS).filter(step -> at(step) == 1).count();
    }
}
