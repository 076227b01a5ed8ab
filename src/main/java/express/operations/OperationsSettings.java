package express.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever watches an installation may set.
 *
 * @param metricsToken opens the metrics to who bears it; without one they are read on the machine itself only
 */
@ConfigurationProperties(prefix = "express.operations", ignoreUnknownFields = false)
record OperationsSettings(@DefaultValue("") String metricsToken) {

    private static final int SHORTEST = 20;

    OperationsSettings {
        if (!metricsToken.isEmpty() && metricsToken.length() < SHORTEST) {
            throw new IllegalArgumentException("express.operations.metrics-token is shorter than 20 characters");
        }
    }

    @Override
    public String toString() {
        return "OperationsSettings[...]";
    }
}
