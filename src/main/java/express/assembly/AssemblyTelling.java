package express.assembly;

import express.jobs.Routine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts votes whose time is over and sends agendas out, also where nobody looks. */
@Component
class AssemblyTelling implements Routine {

    private final Assembly assembly;

    AssemblyTelling(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public String name() {
        return Backstage.PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        assembly.tell();
    }
}
