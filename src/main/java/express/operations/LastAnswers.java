package express.operations;

import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Waits a moment between the last request and the end of the server: a request counts as over when its page is made, and
 * connections that are closed right then take along what is still on its way to whoever asked.
 */
@Component
class LastAnswers implements SmartLifecycle {

    private static final long ON_THEIR_WAY = 300_000_000L;
    private static final int AFTER_REQUESTS = WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 512;

    private final boolean serves;
    private volatile boolean running;

    LastAnswers(ApplicationContext context) {
        this.serves = context instanceof WebServerApplicationContext;
    }

    @Override
    public void start() {
        running = serves;
    }

    @Override
    public void stop() {
        LockSupport.parkNanos(ON_THEIR_WAY);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server, which ends last, and after the requests in progress. */
    @Override
    public int getPhase() {
        return AFTER_REQUESTS;
    }
}
