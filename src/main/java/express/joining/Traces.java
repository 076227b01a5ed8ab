package express.joining;

import express.database.Installation;
import express.journeys.CaseFile;
import express.journeys.Profile;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Writes by what somebody is found, in the transaction in which it is written what is known of them. */
@Component
class Traces {

    private final Tracing tracing;
    private final Traits traits;

    Traces(Tracing tracing, Traits traits) {
        this.tracing = tracing;
        this.traits = traits;
    }

    @Bean
    static Tracing joiningTracing(Installation installation) {
        return Tracing.of(installation);
    }

    void write(CaseFile journey, Profile profile) {
        traits.write(journey, tracing.trace(profile, false));
    }
}
