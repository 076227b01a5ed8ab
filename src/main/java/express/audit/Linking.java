package express.audit;

import express.jobs.Routine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Chains new entries within a minute. */
@Component
class Linking implements Routine {

    private final Chain chain;

    Linking(Chain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return Chain.LINKING;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        chain.link();
    }
}
